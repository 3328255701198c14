export { type Advice, type CriterionAdvice, differTooFar } from './advice.ts';
export { type Application, applyForCertification, LONGEST_EQUIVALENCE, SHORTEST_EQUIVALENCE } from './apply.ts';
export {
  adviceOn,
  appealUntil,
  type Case,
  type CaseStatus,
  caseStatus,
  emptySeats,
  isOver,
  type Seat,
  type SeatNumber,
} from './case.ts';
export { chooseToWait, isAskedToWait, requireLongWait } from './choose-to-wait.ts';
export { type Missing, missingFor } from './completeness.ts';
export { type Ground, groundAgainst } from './conflict.ts';
export { correctName, LONGEST_CORRECTION, SHORTEST_CORRECTION } from './correct-name.ts';
export {
  decideCase,
  LONGEST_DECISION,
  LONGEST_DEVIATION,
  OUTCOMES,
  type Outcome,
  SHORTEST_DECISION,
  SHORTEST_DEVIATION,
} from './decide.ts';
export { endApplication } from './end-application.ts';
export {
  extendSeat,
  LONGEST_EXTENSION,
  REASSIGN_REASONS,
  type ReassignReason,
  reassignSeat,
} from './extend-seat.ts';
export { fillSeats } from './fill-seats.ts';
export { finaliseMark } from './finalise-mark.ts';
export { type Appeal, findAppeal, findAppealOfHearing } from './find-appeal.ts';
export {
  findCase,
  findCaseOfAssignment,
  findNameReason,
  isFileJudged,
  type JudgedPiece,
  listCasesOfCandidate,
  listDrafts,
  listJudged,
  listSchemes,
  requireCase,
} from './find-cases.ts';
export { type Line, linesOf } from './lines.ts';
export { listEmptySeats, listLeftSeats } from './list-open.ts';
export { LONGEST_APPEAL, lodgeAppeal, SHORTEST_APPEAL } from './lodge-appeal.ts';
export {
  openPiece,
  openPieceAsOfficer,
  readWork,
  readWorkAsOfficer,
  seePiece,
  seePieceAsOfficer,
} from './look-at-work.ts';
export { assessmentMailContents } from './mail-contents.ts';
export {
  type CriterionFault,
  criteriaOf,
  faultsOf,
  LEVEL,
  LONGEST_REASON,
  type MarkDraft,
  markDraft,
  REASON,
  SHORTEST_REASON,
} from './mark.ts';
export { openCase } from './open-case.ts';
export { canReadBack, groundAtMySeat, requireFreeOfficer, requireMySeat } from './policy.ts';
export { recordIdentity } from './record-identity.ts';
export { type NamePlace, nobodyFree } from './refusals.ts';
export { askWhoWaits, remindAssessors, remindOfficers } from './remind-of-terms.ts';
export { RETURN_REASONS, type ReturnReason, returnCase } from './return-case.ts';
export { type CriterionDraft, saveMarkDraft } from './save-mark-draft.ts';
export { seatCode } from './seat-code.ts';
export { DUE_NOW, decisionDue, waitsTooLong } from './terms.ts';
export { countFree, type Free, groundBetween, groundIn, tiesOf } from './ties.ts';
export { withdrawAppeal } from './withdraw-appeal.ts';
