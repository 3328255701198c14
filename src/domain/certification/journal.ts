/** What this module writes in the journal: of each verb the kind of its subject, and its facts. */
export type CertificationJournal = {
  'certification.choose_name_shown': { subject: 'person'; facts: { shown: boolean } };
  'certification.issue_credential': {
    subject: 'credential';
    facts: { kind: string; about: string; holder: string; source: string };
  };
  'certification.lift_suspension': { subject: 'credential'; facts: { suspension: string } };
  /** What the register says was done, taken over by a database that did not know it. */
  'certification.read_back': { subject: 'credential'; facts: { what: string; by: string } };
  /** `before` is the status that it had. */
  'certification.suspend_credential': { subject: 'credential'; facts: { reason: string; before: string } };
  'certification.withdraw_credential': { subject: 'credential'; facts: { reason: string; before: string } };
};
