import { Refusal } from '#domain/refusal.ts';
import type { Answer } from './place.ts';

export const refusals = {
  signIn: () => new Refusal('registration.sign_in', 'sign_in_first'),
  confirmEmail: () => new Refusal('registration.confirm_email', 'not_allowed'),
  notForThem: () => new Refusal('registration.not_for_them', 'not_allowed', {}, 'personId'),
  entryNeeded: () => new Refusal('registration.entry_needed', 'invalid', {}, 'entry'),
  noRun: () => new Refusal('registration.no_run', 'not_found'),
  /** The button in a mail about a seat: unknown or too old, or used before. */
  requestGone: () => new Refusal('registration.request_gone', 'gone'),
  requestUsed: () => new Refusal('registration.request_used', 'conflict'),
  noTraining: () => new Refusal('registration.no_training', 'not_found'),
  /** The button of somebody who is not on the list of those who want to hear (any more). */
  interestGone: () => new Refusal('registration.interest_gone', 'gone'),
  noHold: () => new Refusal('registration.no_hold', 'not_found'),
  closed: () => new Refusal('registration.closed', 'gone'),
  cancelled: () => new Refusal('registration.cancelled', 'gone'),
  hasPlace: () => new Refusal('registration.has_place', 'conflict', {}, 'personId'),
  /** In another run of the same course, which has not ended. */
  followsAlready: (city: string) => new Refusal('registration.follows_already', 'conflict', { city }, 'personId'),
  full: () => new Refusal('registration.full', 'conflict'),
  /** Full, and a seat was kept for this person until then: an offer of the waiting list, or their own hold. */
  keptNoLonger: (until: Date) => new Refusal('registration.kept_no_longer', 'conflict', { until }),
  notFull: () => new Refusal('registration.not_full', 'conflict'),
  hasHold: () => new Refusal('registration.has_hold', 'conflict'),
  signInToAnswer: () => new Refusal('registration.sign_in_to_answer', 'sign_in_first'),
  noPlace: () => new Refusal('registration.no_place', 'not_found'),
  answered: (answer: Answer) => new Refusal('registration.answered', 'conflict', { answer }),
  placeOver: () => new Refusal('registration.place_over', 'gone'),
  systemOnly: () => new Refusal('registration.system_only', 'not_allowed'),
  colleaguePays: () => new Refusal('registration.colleague_pays', 'invalid', {}, 'personId'),
};
