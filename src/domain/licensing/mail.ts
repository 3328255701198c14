/** What was done to the certificate of somebody on a licence. */
export type CertificateAct = 'suspended' | 'lifted' | 'withdrawn' | 'replaced';
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
  /** `at` is the instant of the act in milliseconds. Never with the reason. */
  'licensing.certificate_changed': { licenseeId: string; what: CertificateAct; at: number } & ToCoordinator;
  'licensing.warned': { warningId: string } & ToCoordinator;
  'licensing.withdrawn': { licenceId: string } & ToCoordinator;
};
