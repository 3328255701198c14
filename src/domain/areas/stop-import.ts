import { eq } from 'drizzle-orm';
import { areaStops, type ClashingPair } from '#db/schema/areas.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { mayChangeAreas } from './policy.ts';
import { refusals } from './refusals.ts';

/** Keeps that an edition was not read in, and because of whom. The same stop twice is one. */
export function stopImport(ctx: Ctx, input: { edition: string; pairs: readonly ClashingPair[] }): void {
  change(ctx, (tx) => {
    if (!mayChangeAreas(tx.actor)) throw refusals.notYours();
    const { edition, pairs } = input;
    const before = tx.db.select().from(areaStops).where(eq(areaStops.edition, edition)).get();
    if (before && JSON.stringify(before.pairs) === JSON.stringify(pairs)) return;
    const row = { edition, pairs, at: tx.now() };
    tx.db.insert(areaStops).values(row).onConflictDoUpdate({ target: areaStops.edition, set: row }).run();
    tx.journal({ verb: 'areas.stop_import', subject: ['areas', edition], facts: { pairs: pairs.length } });
  });
}
