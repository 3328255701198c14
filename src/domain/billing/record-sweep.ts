import { noticeSweeps } from '#db/schema/billing-provider.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { refusals } from './refusals.ts';

/** Writes down up to when everything that the provider noted was fetched. It never goes back. */
export function recordSweep(ctx: Ctx, input: { sweptAt: Date }): void {
  change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const before = tx.db.select().from(noticeSweeps).get();
    if (before && before.sweptAt >= input.sweptAt) return;
    const { sweptAt } = input;
    tx.db
      .insert(noticeSweeps)
      .values({ name: 'payments', sweptAt })
      .onConflictDoUpdate({ target: noticeSweeps.name, set: { sweptAt } })
      .run();
  });
}
