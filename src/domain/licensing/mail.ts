type ToCoordinator = { personId: string };

/** The mails of this module, with the ids that each is written from when it is sent. */
export type LicensingMails = {
  /** Two to the person whose name it is about. */
  'licensing.asked': { licenseeId: string };
  'licensing.removed': { licenseeId: string };
  /** The others go to each coordinator of the organisation. */
  'licensing.agreed': { licenseeId: string } & ToCoordinator;
  'licensing.declined': { licenseeId: string } & ToCoordinator;
  'licensing.stepped_back': { licenseeId: string } & ToCoordinator;
  'licensing.warned': { warningId: string } & ToCoordinator;
  'licensing.withdrawn': { licenceId: string } & ToCoordinator;
};
