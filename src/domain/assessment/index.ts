export { type Advice, type CriterionAdvice, differTooFar } from './advice.ts';
export { type Application, applyForCertification, LONGEST_EQUIVALENCE, SHORTEST_EQUIVALENCE } from './apply.ts';
export { adviceOn, appealUntil, type Case, emptySeats, isOver, type Seat, type SeatNumber, type Stage, stageOf } from './case.ts';
export { type Missing, missingFor } from './completeness.ts';
export { type Ground, groundAgainst } from './conflict.ts';
export { decideCase, LONGEST_DECISION, OUTCOMES, type Outcome, SHORTEST_DECISION } from './decide.ts';
export { endApplication } from './end-application.ts';
export { fillSeats } from './fill-seats.ts';
export { finaliseMark } from './finalise-mark.ts';
export {
  findCase,
  findCaseOfAssignment,
  isFileJudged,
  type JudgedPiece,
  listCases,
  listCasesOfAssessor,
  listCasesOfCandidate,
  listDrafts,
  listJudged,
  requireCase,
} from './find-cases.ts';
export { assessmentLetters } from './letter.ts';
export { type Line, linesOf } from './lines.ts';
export { openPiece, openPieceAsOfficer, readWork, readWorkAsOfficer } from './look-at-work.ts';
export { type CriterionFault, criteriaOf, faultsOf, LONGEST_REASON, type MarkDraft, SHORTEST_REASON } from './mark.ts';
export { missingInWords } from './missing-words.ts';
export { openCase } from './open-case.ts';
export { groundAtMySeat, requireFreeOfficer, requireMySeat } from './policy.ts';
export { RETURN_REASONS, type ReturnReason, returnCase } from './return-case.ts';
export { type CriterionDraft, saveMarkDraft } from './save-mark-draft.ts';
export { groundBetween, tiesOf } from './ties.ts';
