import type { Ground } from './conflict.ts';

type Seat = { assignment: string; seat: number };

/** What this module writes in the journal: of each verb the kind of its subject, and its facts. */
export type AssessmentJournal = {
  'assessment.apply_for_certification': {
    subject: 'certification';
    facts: { scheme: string; version: string; schemeHash: string; pieces: number; surnameIsAnother: boolean };
  };
  'assessment.assign_assessor': { subject: 'certification'; facts: Seat & { assessor: string } };
  'assessment.ask_to_wait': { subject: 'certification' };
  'assessment.choose_to_wait': { subject: 'certification' };
  'assessment.correct_name': { subject: 'certification' };
  'assessment.decide_case': { subject: 'certification'; facts: { outcome: 'passed' | 'not_passed'; advice: string } };
  'assessment.end_application': { subject: 'certification'; facts: { reason: 'not_paid' | 'refunded' } };
  'assessment.extend_seat': { subject: 'certification'; facts: Seat };
  'assessment.finalise_mark': { subject: 'certification'; facts: Seat };
  'assessment.free_seat': { subject: 'certification'; facts: Seat };
  /** With how many assessors were kept out, by ground. */
  'assessment.leave_seat_open': {
    subject: 'certification';
    facts: { seat: number } & Partial<Record<Ground, number>>;
  };
  'assessment.lodge_appeal': { subject: 'certification'; facts: { hearing: string } };
  'assessment.look_at_work': { subject: 'certification'; facts: { assignment: string | null; piece: string | null } };
  'assessment.open_case': { subject: 'certification'; facts: { source: string } };
  'assessment.reassign_seat': { subject: 'certification'; facts: Seat & { reason: string } };
  'assessment.remind_of_term': {
    subject: 'certification';
    facts: { assignment: string | null; kind: 'mark_soon' | 'mark_late' | 'decision_late' };
  };
  'assessment.record_identity': { subject: 'certification' };
  'assessment.return_case': { subject: 'certification'; facts: Seat & { reason: string } };
  'assessment.search_assessors': { subject: 'certification' };
  'assessment.withdraw_appeal': { subject: 'certification'; facts: { hearing: string } };
};
