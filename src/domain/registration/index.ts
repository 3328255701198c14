export { answerPlace } from './answer-place.ts';
export { calendarFiles } from './calendar-files.ts';
export { confirmPlace } from './confirm-place.ts';
export { endPlace } from './end-place.ts';
export { type EntryAsked, listDoneElsewhere } from './entry.ts';
export { extendHold } from './extend-hold.ts';
export {
  findCountingHold,
  findHold,
  findHoldOf,
  findPlaceBySource,
  findPlaceInCourse,
  findPlaceOf,
  findPlaceOfLine,
  findWaitingNumber,
  listRunsWaitedFor,
  requirePlace,
  seatsOf,
  seatsOfRuns,
} from './find.ts';
export { type GivenPlace, listPlacesOfOrganisation, listPlacesToAnswer, requireGivenPlace } from './find-answers.ts';
export { listRunsInCalendar, type RunInCalendar } from './find-calendar.ts';
export { listEndingOffers } from './find-ending-offers.ts';
export { type Elsewhere, findPart, type Part } from './find-part.ts';
export { listPlaceIdsOfRun } from './find-places.ts';
export { holdPlace } from './hold-place.ts';
export { joinWaitingList } from './join-waiting-list.ts';
export { lapseHolds } from './lapse-holds.ts';
export { leaveWaitingList } from './leave-waiting-list.ts';
export { registrationMailContents } from './mail-contents.ts';
export { movePlace, type PlaceToMove } from './move-place.ts';
export { offerPlace } from './offer-place.ts';
export {
  type Answer,
  HOLD_MINUTES,
  type Hold,
  lineOf,
  OFFER_HOURS,
  type Place,
  type PlaceEndReason,
  type Seats,
} from './place.ts';
export { refusals as registrationRefusals } from './refusals.ts';
export { releaseHold } from './release-hold.ts';
export { type RunFacts, runFacts } from './run-facts.ts';
