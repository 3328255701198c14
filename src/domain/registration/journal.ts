import type { Answer, PlaceEndReason } from './place.ts';

type OfSeat = { runId: string; personId: string };

/** What this module writes in the journal: of each verb the kind of its subject, and its facts. */
export type RegistrationJournal = {
  /** Asked by name and address, without a session. */
  'registration.ask_seat': { subject: 'seat_request'; facts: { runId: string; wants: string } };
  'registration.claim_seat': { subject: 'seat_request'; facts: OfSeat };
  'registration.answer_place': { subject: 'place'; facts: { answer: Answer } };
  'registration.confirm_place': { subject: 'place'; facts: OfSeat };
  /** `elsewhere` are steps without a certificate of ours, with a space between. */
  'registration.declare_entry': { subject: 'hold'; facts: { elsewhere: string; conversations: number } };
  'registration.end_place': { subject: 'place'; facts: { reason: PlaceEndReason } };
  'registration.extend_hold': { subject: 'hold'; facts: { until: string } };
  'registration.hold_place': { subject: 'hold'; facts: OfSeat };
  'registration.join_waiting_list': { subject: 'run'; facts: { personId: string } };
  'registration.lapse_hold': { subject: 'hold' };
  'registration.leave_waiting_list': { subject: 'run'; facts: { personId: string } };
  'registration.move_place': { subject: 'place'; facts: { before: string; runId: string } };
  'registration.offer_place': { subject: 'hold'; facts: OfSeat };
  'registration.release_hold': { subject: 'hold'; facts: { outcome: string } };
};
