/** What this module writes in the journal: of each verb the kind of its subject, and its facts. */
export type CertificationJournal = {
  'certification.choose_name_shown': { subject: 'person'; facts: { shown: boolean } };
  'certification.decide_renewal': { subject: 'credential'; facts: { request: string; outcome: string } };
  'certification.issue_credential': {
    subject: 'credential';
    facts: { kind: string; about: string; holder: string; source: string };
  };
  'certification.lift_suspension': { subject: 'credential'; facts: { suspension: string } };
  /** What the register says was done, taken over by a database that did not know it. */
  'certification.read_back': { subject: 'credential'; facts: { what: string; by: string } };
  'certification.record_for_renewal': { subject: 'credential'; facts: { record: string; kind: string } };
  /** What follows is issued with the source `reissue:<credential id>`. */
  'certification.reissue_credential': { subject: 'credential'; facts: { reason: string; before: string } };
  'certification.request_renewal': { subject: 'credential'; facts: { request: string } };
  'certification.state_year': { subject: 'credential'; facts: { year: number; conversations: number } };
  'certification.strike_record': { subject: 'credential'; facts: { record: string; kind: string } };
  /** `before` is the status that it had. */
  'certification.suspend_credential': { subject: 'credential'; facts: { reason: string; before: string } };
  'certification.withdraw_credential': { subject: 'credential'; facts: { reason: string; before: string } };
};
