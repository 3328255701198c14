/** What this module writes in the journal: of each verb the kind of its subject, and its facts. */
export type LicensingJournal = {
  'licensing.agree_to_naming': { subject: 'licence'; facts: { licensee: string } };
  'licensing.end_licence': { subject: 'licence'; facts: { outcome: 'refunded' | 'unpaid' } };
  'licensing.end_warning': { subject: 'licence' };
  'licensing.grant_licence': { subject: 'licence'; facts: { source: string } };
  'licensing.keep_hold': { subject: 'licence' };
  'licensing.leave_licence': { subject: 'licence'; facts: { licensee: string; reason: string } };
  'licensing.name_person': { subject: 'licence'; facts: { licensee: string; person: string } };
  /** The end that the register says it had, taken over by a database that did not know it. */
  'licensing.read_back': { subject: 'licence'; facts: { outcome: string } };
  'licensing.release_licence': { subject: 'licence' };
  /** `areas` are CBS codes, with a space between. */
  'licensing.request_licence': { subject: 'licence'; facts: { scope: string; exclusive: boolean; areas: string } };
  'licensing.warn_holder': { subject: 'licence' };
  'licensing.withdraw_licence': { subject: 'licence'; facts: { reason: string } };
};
