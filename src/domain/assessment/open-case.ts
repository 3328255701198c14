import { certificationOpenings } from '#db/schema/assessment.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { fillSeats } from './fill-seats.ts';
import { requireCase } from './find-cases.ts';
import { onlyTheProduct } from './refusals.ts';

/** A paid application becomes a case: assessors are sought at once. Asked again it stays open; one that has ended cannot open any more. */
export function openCase(ctx: Ctx, certificationId: string, sourceKey: string): 'open' | 'impossible' {
  if (ctx.actor.kind !== 'system') throw onlyTheProduct();
  return change(ctx, (tx) => {
    const one = requireCase(tx, certificationId);
    if (one.openedAt) return { value: 'open' as const, entry: none };
    if (one.end) return { value: 'impossible' as const, entry: none };
    tx.db.insert(certificationOpenings).values({ certificationId, sourceKey, at: tx.now }).run();
    fillSeats(tx, certificationId);
    return {
      value: 'open' as const,
      entry: { verb: 'assessment.open', subject: ['certification', certificationId], data: { source: sourceKey } },
      send: [{ kind: 'letter', key: `assessment.opened:${certificationId}`, payload: { letter: 'assessment.opened', certificationId } }],
    };
  });
}
