export { answerPlace } from './answer-place.ts';
export { type AskedSeat, askSeat } from './ask-seat.ts';
export { askToHear, type InterestAsked } from './ask-to-hear.ts';
export { calendarFiles } from './calendar-files.ts';
export { claimSeat } from './claim-seat.ts';
export { closeRun } from './close-run.ts';
export { confirmInterest } from './confirm-interest.ts';
export { confirmPlace } from './confirm-place.ts';
export { countedSeats } from './counted-seats.ts';
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
export {
  countInterests,
  erasedAt,
  findInterest,
  INTEREST_DAYS,
  type Interest,
  type InterestCount,
} from './interest.ts';
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
export { pruneInterests } from './prune-interests.ts';
export { pruneSeatRequests } from './prune-seat-requests.ts';
export { refusals as registrationRefusals } from './refusals.ts';
export { releaseHold } from './release-hold.ts';
export { type RunFacts, runFacts } from './run-facts.ts';
export {
  findSeatRequest,
  REQUEST_MINUTES,
  requireOpenRequest,
  type SeatRequest,
  type SeatRequestState,
  seatRequestState,
} from './seat-request.ts';
export { openInterestRound, tellInterested } from './tell-interested.ts';
export { withdrawInterest } from './withdraw-interest.ts';
