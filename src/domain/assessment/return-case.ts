import { eq } from 'drizzle-orm';
import { assignments, declaredInterests, markDrafts } from '#db/schema/assessment.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { isOver } from './case.ts';
import { fillSeats } from './fill-seats.ts';
import { requireMySeat } from './policy.ts';
import { alreadyFinal, caseOver } from './refusals.ts';

export const RETURN_REASONS = ['knows_candidate', 'no_time', 'other'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** An assessor gives a case back before the mark is final; the draft goes, somebody else is sought. Knowing the candidate is kept for later cases. */
export function returnCase(ctx: Ctx, assignmentId: string, reason: ReturnReason): void {
  change(ctx, (tx) => {
    const { certification, seat, assessor } = requireMySeat(tx, assignmentId);
    if (seat.mark) throw alreadyFinal();
    if (isOver(certification)) throw caseOver();
    tx.db.delete(markDrafts).where(eq(markDrafts.assignmentId, assignmentId)).run();
    tx.db
      .update(assignments)
      .set({ returnedAt: tx.now(), returnReason: reason })
      .where(eq(assignments.id, assignmentId))
      .run();
    if (reason === 'knows_candidate') {
      tx.db
        .insert(declaredInterests)
        .values({ assessorId: assessor.id, candidateId: certification.candidateId, declaredAt: tx.now() })
        .onConflictDoNothing()
        .run();
    }
    fillSeats(tx, certification.id);
    tx.journal({
      verb: 'assessment.return_case',
      subject: ['certification', certification.id],
      facts: { assignment: assignmentId, seat: seat.number, reason },
    });
  });
}
