import { certificationOpenings } from '#db/schema/assessment.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { fillSeats } from './fill-seats.ts';
import { requireCase } from './find-cases.ts';
import { onlyTheProduct } from './refusals.ts';

/** A paid application becomes a case: assessors are sought at once. Asked again it stays open; one that has ended cannot open any more. */
export function openCase(ctx: Ctx, certificationId: string, sourceKey: string): 'open' | 'impossible' {
  if (ctx.actor.kind !== 'system') throw onlyTheProduct();
  return change(ctx, (tx) => {
    const certification = requireCase(tx, certificationId);
    if (certification.openedAt) return 'open' as const;
    if (certification.end) return 'impossible' as const;
    tx.db.insert(certificationOpenings).values({ certificationId, sourceKey, at: tx.now() }).run();
    fillSeats(tx, certificationId);
    tx.journal({
      verb: 'assessment.open_case',
      subject: ['certification', certificationId],
      facts: { source: sourceKey },
    });
    tx.mail({ kind: 'assessment.opened', certificationId });
    return 'open' as const;
  });
}
