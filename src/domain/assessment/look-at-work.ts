import { seatReadings } from '#db/schema/assessment-records.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { type Case, isOver } from './case.ts';
import { type JudgedPiece, listJudged, requireCase } from './find-cases.ts';
import { requireFreeOfficer, requireFreeSeat } from './policy.ts';
import { alreadyFinal, caseOver, unknownPiece } from './refusals.ts';

/** Every look at somebody's work is in the journal: by whom, at which case, and at which piece when it was one file. */

/** An assessor reads the work of the case they sit in. A tie that came later closes it, and so does the own final mark: whatever comes after that is no business of this seat. */
export function readWork(ctx: Ctx, assignmentId: string): JudgedPiece[] {
  return change(ctx, (tx) => {
    const certification = requireOpenSeat(tx, assignmentId);
    keepFirstReading(tx, certification, assignmentId);
    return looked(tx, certification, assignmentId, null, listJudged(tx, certification.id));
  });
}

/** An assessor opens one piece of it, for its file. */
export function openPiece(ctx: Ctx, assignmentId: string, pieceId: string): JudgedPiece {
  return change(ctx, (tx) => {
    const certification = requireOpenSeat(tx, assignmentId);
    keepFirstReading(tx, certification, assignmentId);
    return looked(tx, certification, assignmentId, pieceId, seePiece(tx, assignmentId, pieceId));
  });
}

/** From then on this assessor knows the work, which is a tie to every later case of its maker. */
function keepFirstReading(tx: Tx, { seats }: Case, assignmentId: string): void {
  if (seats.some((seat) => seat.assignmentId === assignmentId && seat.readAt !== null)) return;
  tx.db.insert(seatReadings).values({ assignmentId, at: tx.now() }).run();
}

/** The piece as `openPiece` gives it, without a line in the journal: for the parts of a file that was opened. */
export function seePiece(ctx: Ctx, assignmentId: string, pieceId: string): JudgedPiece {
  return requirePiece(ctx, requireOpenSeat(ctx, assignmentId), pieceId);
}

function requireOpenSeat(ctx: Ctx, assignmentId: string): Case {
  const { certification, seat } = requireFreeSeat(ctx, assignmentId);
  if (seat.mark) throw alreadyFinal();
  if (isOver(certification)) throw caseOver();
  return certification;
}

/** An officer without a tie reads the work they are to decide on; by the case where it was read already. */
export function readWorkAsOfficer(ctx: Ctx, its: string | Case): JudgedPiece[] {
  return change(ctx, (tx) => {
    const certification = typeof its === 'string' ? requireCase(tx, its) : its;
    requireFreeOfficer(tx, certification);
    return looked(tx, certification, null, null, listJudged(tx, certification.id));
  });
}

/** An officer without a tie opens one piece of it. */
export function openPieceAsOfficer(ctx: Ctx, certificationId: string, pieceId: string): JudgedPiece {
  return change(ctx, (tx) => {
    const certification = requireCase(tx, certificationId);
    return looked(tx, certification, null, pieceId, seePieceAsOfficer(tx, certificationId, pieceId));
  });
}

/** The same without a line in the journal, for the parts of a file that was opened. */
export function seePieceAsOfficer(ctx: Ctx, certificationId: string, pieceId: string): JudgedPiece {
  const certification = requireCase(ctx, certificationId);
  requireFreeOfficer(ctx, certification);
  return requirePiece(ctx, certification, pieceId);
}

function requirePiece(ctx: Ctx, certification: Case, pieceId: string): JudgedPiece {
  const piece = listJudged(ctx, certification.id).find(({ id }) => id === pieceId);
  if (!piece) throw unknownPiece();
  return piece;
}

function looked<T>(tx: Tx, certification: Case, assignmentId: string | null, pieceId: string | null, value: T) {
  tx.journal({
    verb: 'assessment.look_at_work',
    subject: ['certification', certification.id],
    facts: { assignment: assignmentId, piece: pieceId },
  });
  return value;
}
