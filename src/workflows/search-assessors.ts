import { fillSeats, requireCase, requireFreeOfficer } from '#domain/assessment/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx } from '#domain/context.ts';

/** An officer without a tie has the product look again for assessors in a case with an empty seat. */
export function searchAssessors(ctx: Ctx, certificationId: string): void {
  change(ctx, (tx) => {
    requireFreeOfficer(tx, requireCase(tx, certificationId));
    fillSeats(asSystem(tx, 'seats'), certificationId);
    tx.journal({ verb: 'assessment.search_assessors', subject: ['certification', certificationId] });
  });
}
