import { and, eq, like } from 'drizzle-orm';
import { journal } from '#db/schema/journal.ts';
import {
  type JudgedPiece,
  openPiece,
  openPieceAsOfficer,
  seePiece,
  seePieceAsOfficer,
} from '#domain/assessment/index.ts';
import { type Ctx, isPerson } from '#domain/context.ts';

/** A piece of the work in an assessor's seat, for a part of its file. The look is in the journal once; the pages that follow leave no line each. */
export function showPiece(ctx: Ctx, assignmentId: string, pieceId: string): JudgedPiece {
  const piece = seePiece(ctx, assignmentId, pieceId);
  return looked(ctx, piece) ? piece : openPiece(ctx, assignmentId, pieceId);
}

/** The same for an officer who is to decide on it. */
export function showPieceAsOfficer(ctx: Ctx, certificationId: string, pieceId: string): JudgedPiece {
  const piece = seePieceAsOfficer(ctx, certificationId, pieceId);
  return looked(ctx, piece) ? piece : openPieceAsOfficer(ctx, certificationId, pieceId);
}

function looked(ctx: Ctx, piece: JudgedPiece): boolean {
  const actorId = isPerson(ctx.actor) ? ctx.actor.id : '';
  const row = ctx.db
    .select({ seq: journal.seq })
    .from(journal)
    .where(
      and(
        eq(journal.subjectKind, 'certification'),
        eq(journal.subjectId, piece.certificationId),
        eq(journal.verb, 'assessment.look_at_work'),
        eq(journal.actorId, actorId),
        like(journal.entry, `%"piece":"${piece.id}"%`),
      ),
    )
    .limit(1)
    .get();
  return row !== undefined;
}
