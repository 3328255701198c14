import { eq } from 'drizzle-orm';
import { providerNotices } from '#db/schema/billing-provider.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { refusals } from './refusals.ts';

const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Marks an event as worked on, or puts it off: 10, 20, 40 … seconds, an hour at most. */
export function closeEvent(ctx: Ctx, input: { eventId: string; outcome: 'handled' | 'later' }): void {
  change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const row = tx.db.select().from(providerNotices).where(eq(providerNotices.id, input.eventId)).get();
    if (!row || row.handledAt) return;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(row.tries, 20));
    const set =
      input.outcome === 'handled'
        ? { handledAt: tx.now() }
        : { tries: row.tries + 1, dueAt: new Date(tx.now().getTime() + wait) };
    tx.db.update(providerNotices).set(set).where(eq(providerNotices.id, row.id)).run();
  });
}
