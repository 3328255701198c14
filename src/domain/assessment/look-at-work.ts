import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { type Case, isOver } from './case.ts';
import { type JudgedPiece, listJudged, requireCase } from './find-cases.ts';
import { requireFreeOfficer, requireFreeSeat } from './policy.ts';
import { caseOver, unknownPiece } from './refusals.ts';

/** Every look at somebody's work is in the journal: by whom, at which case, and at which piece when it was one file. */

/** An assessor reads the work of the case they sit in; a tie that came later closes it. */
export function readWork(ctx: Ctx, assignmentId: string): JudgedPiece[] {
  return change(ctx, (tx) => {
    const { one } = requireFreeSeat(tx, assignmentId);
    if (isOver(one)) throw caseOver();
    return looked(one, assignmentId, null, listJudged(tx, one.id));
  });
}

/** An assessor opens one piece of it, for its file. */
export function openPiece(ctx: Ctx, assignmentId: string, pieceId: string): JudgedPiece {
  return change(ctx, (tx) => {
    const { one } = requireFreeSeat(tx, assignmentId);
    if (isOver(one)) throw caseOver();
    return looked(one, assignmentId, pieceId, requirePiece(tx, one, pieceId));
  });
}

/** An officer without a tie reads the work they are to decide on. */
export function readWorkAsOfficer(ctx: Ctx, certificationId: string): JudgedPiece[] {
  return change(ctx, (tx) => {
    const one = requireCase(tx, certificationId);
    requireFreeOfficer(tx, one);
    return looked(one, null, null, listJudged(tx, one.id));
  });
}

/** An officer without a tie opens one piece of it. */
export function openPieceAsOfficer(ctx: Ctx, certificationId: string, pieceId: string): JudgedPiece {
  return change(ctx, (tx) => {
    const one = requireCase(tx, certificationId);
    requireFreeOfficer(tx, one);
    return looked(one, null, pieceId, requirePiece(tx, one, pieceId));
  });
}

function requirePiece(ctx: Ctx, one: Case, pieceId: string): JudgedPiece {
  const piece = listJudged(ctx, one.id).find(({ id }) => id === pieceId);
  if (!piece) throw unknownPiece();
  return piece;
}

function looked<T>(one: Case, assignmentId: string | null, pieceId: string | null, value: T) {
  return { value, entry: { verb: 'assessment.look', subject: ['certification', one.id] as const, data: { assignment: assignmentId, piece: pieceId } } };
}
