import type { JournalVerb } from '#domain/journal.ts';

/** What was done to a certificate, by the code that the journal keeps. */
export const CERTIFICATION_VERBS: Readonly<Record<Extract<JournalVerb, `certification.${string}`>, string>> = {
  'certification.choose_name_shown': 'Gekozen of de naam te zien is',
  'certification.decide_renewal': 'Besloten over een verlenging',
  'certification.record_for_renewal': 'Ingevoerd voor een verlenging',
  'certification.reissue_credential': 'Certificaat opnieuw uitgegeven op een andere naam',
  'certification.request_renewal': 'Verlenging gevraagd',
  'certification.state_year': 'Jaar verklaard',
  'certification.strike_record': 'Weggehaald voor een verlenging',
  'certification.issue_credential': 'Certificaat gegeven',
  'certification.lift_suspension': 'Schorsing opgeheven',
  'certification.read_back': 'Stand van een certificaat overgenomen uit het register',
  'certification.suspend_credential': 'Certificaat geschorst',
  'certification.withdraw_credential': 'Certificaat ingetrokken',
};
