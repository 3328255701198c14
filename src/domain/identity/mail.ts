/** The mails of this module, with the ids that each is written from when it is sent. */
export type IdentityMails = {
  /** Four with a button that works once, to the address of the link; nothing is sent when the link no longer opens. */
  'identity.confirm': { linkId: string };
  'identity.sign_in_link': { linkId: string };
  'identity.reset': { linkId: string };
  'identity.confirm_new_email': { linkId: string };
  /** To who has an account already; `linkId` is the link that nobody got instead. */
  'identity.already_account': { linkId: string; personId: string };
  /** `changeId` names the change: the link that it was done with, or an id of its own. */
  'identity.password_changed': { personId: string; changeId: string };
  /** To the address that the account still has. */
  'identity.email_change_asked': { personId: string; linkId: string };
  /** To the new address, and to the one that the account left. */
  'identity.email_changed': { linkId: string };
  'identity.left_email': { linkId: string };
  'identity.appointed': { appointmentId: string };
  /** To every administrator; `newest` is the instant of the newest good backup in milliseconds, null when there is none. */
  'identity.backup_late': { personId: string; newest: number | null };
  /** To every administrator; `reportId` is one refused file. */
  'identity.virus_found': { personId: string; reportId: string };
};
