import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { type Case, isOver } from './case.ts';
import { type JudgedPiece, listJudged, requireCase } from './find-cases.ts';
import { requireFreeOfficer, requireMySeat } from './policy.ts';
import { caseOver, unknownPiece } from './refusals.ts';

/** An assessor looks at one piece of the work in the case they sit in; every look is in the journal. */
export function lookAtWork(ctx: Ctx, assignmentId: string, pieceId: string): JudgedPiece {
  return change(ctx, (tx) => {
    const { one } = requireMySeat(tx, assignmentId);
    if (isOver(one)) throw caseOver();
    return looked(tx, one, pieceId, assignmentId);
  });
}

/** An officer without a tie looks at one piece of the work they are to decide on; every look is in the journal. */
export function lookAtWorkAsOfficer(ctx: Ctx, certificationId: string, pieceId: string): JudgedPiece {
  return change(ctx, (tx) => {
    const one = requireCase(tx, certificationId);
    requireFreeOfficer(tx, one);
    return looked(tx, one, pieceId, null);
  });
}

function looked(ctx: Ctx, one: Case, pieceId: string, assignmentId: string | null) {
  const piece = listJudged(ctx, one.id).find(({ id }) => id === pieceId);
  if (!piece) throw unknownPiece();
  return { value: piece, entry: { verb: 'assessment.look', subject: ['certification', one.id] as const, data: { piece: piece.id, assignment: assignmentId } } };
}
