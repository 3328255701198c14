export { answerPlace } from './answer-place.ts';
export { confirmPlace } from './confirm-place.ts';
export { endPlace } from './end-place.ts';
export { type EntryAsked, listDoneElsewhere } from './entry.ts';
export { extendHold } from './extend-hold.ts';
export {
  findCountingHold,
  findHold,
  findHoldOf,
  findPlaceBySource,
  findPlaceOf,
  findWaitingNumber,
  listRunsWaitedFor,
  seatsOf,
  seatsOfRuns,
} from './find.ts';
export { type GivenPlace, listPlacesOfOrganisation, listPlacesToAnswer, requireGivenPlace } from './find-answers.ts';
export { holdPlace } from './hold-place.ts';
export { joinWaitingList } from './join-waiting-list.ts';
export { lapseHolds } from './lapse-holds.ts';
export { leaveWaitingList } from './leave-waiting-list.ts';
export { registrationLetters } from './letter.ts';
export { offerPlace } from './offer-place.ts';
export { type Answer, HOLD_MINUTES, type Hold, OFFER_HOURS, type Place, type Seats } from './place.ts';
export { releaseHold } from './release-hold.ts';
