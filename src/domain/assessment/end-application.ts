import { certificationEnds } from '#db/schema/assessment.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { isOver } from './case.ts';
import { requireCase } from './find-cases.ts';
import { onlyTheProduct } from './refusals.ts';

/** Ends an application that was never paid, or whose money went back. One that was decided, or ended before, stays as it is. */
export function endApplication(ctx: Ctx, certificationId: string, reason: 'not_paid' | 'refunded'): void {
  if (ctx.actor.kind !== 'system') throw onlyTheProduct();
  change(ctx, (tx) => {
    const certification = requireCase(tx, certificationId);
    if (isOver(certification) || (reason === 'not_paid' && certification.openedAt)) return;
    tx.db.insert(certificationEnds).values({ certificationId, reason, at: tx.now() }).run();
    tx.journal({ verb: 'assessment.end_application', subject: ['certification', certificationId], facts: { reason } });
  });
}
