import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { outbox } from '#db/schema/journal.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { deliveries } from './deliveries.ts';

/** Tried again after 1, 2, 4 … minutes, at most six hours apart; parked after this many tries, unless it is about money. */
export const MOST_TRIES = 12;
/** Money that we owe, or must not take any more, is asked for as long as it takes. */
const NEVER_PARKED: ReadonlySet<string> = new Set(['refund', 'expire_checkout']);
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3600_000;
const AT_ONCE = 20;

export type Delivered = { sent: number; postponed: number; parked: number };
type Row = typeof outbox.$inferSelect;

/**
 * Sends what is due, oldest first, one at a time, so that two letters about one thing arrive in their order. Safe to repeat: a
 * message that arrived is never sent again by us; one that was sent while the process died is sent twice with the same Message-ID.
 */
export async function deliverOutbox(contextNow: () => Ctx, onFault: (row: Row, error: unknown) => void): Promise<Delivered> {
  const done: Delivered = { sent: 0, postponed: 0, parked: 0 };
  for (const row of due(contextNow())) {
    try {
      const deliver = deliveries[row.kind];
      if (!deliver) throw new Error(`nothing delivers messages of kind ${row.kind}`);
      await deliver(contextNow(), JSON.parse(row.payload), row);
      mark(contextNow(), row, { sentAt: contextNow().now });
      done.sent += 1;
    } catch (error) {
      onFault(row, error);
      const parked = isHopeless(row, error);
      mark(contextNow(), row, { ...postponed(contextNow(), row, error), parkedAt: parked ? contextNow().now : null });
      done[parked ? 'parked' : 'postponed'] += 1;
    }
  }
  return done;
}

function isHopeless(row: Row, error: unknown): boolean {
  if (NEVER_PARKED.has(row.kind)) return false;
  return row.attempts + 1 >= MOST_TRIES || (error as Error).name === 'LetterUnsendable';
}

function due(ctx: Ctx): Row[] {
  return ctx.db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.sentAt), isNull(outbox.parkedAt), lte(outbox.dueAt, ctx.now)))
    .orderBy(asc(outbox.dueAt), asc(outbox.createdAt))
    .limit(AT_ONCE)
    .all();
}

function postponed(ctx: Ctx, row: Row, error: unknown): Partial<Row> {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** row.attempts);
  return { attempts: row.attempts + 1, dueAt: new Date(ctx.now.getTime() + wait), lastError: (error as Error).name };
}

function mark(ctx: Ctx, row: Row, set: Partial<Row>): void {
  change(ctx, (tx) => {
    tx.db.update(outbox).set(set).where(eq(outbox.id, row.id)).run();
    return { value: undefined, entry: none };
  });
}
