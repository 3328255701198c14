import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import { outbox } from '#db/schema/journal.ts';
import type { CallKind } from '#domain/call.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { MailUnsendable } from '#src/adapters/mail/port.ts';
import { deliverMessage } from './deliveries.ts';
import { type Lane, lanes } from './lanes.ts';
import { sameSubject, subjectOf } from './subject.ts';

/** Tried again after 1, 2, 4 … minutes, at most six hours apart; parked after this many tries, unless it is about money. */
export const MOST_TRIES = 12;
/** Money that we owe, or must not take any more, is asked for as long as it takes. */
const NEVER_PARKED: readonly CallKind[] = ['refund', 'expire_checkout'];
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3600_000;
/** How far down the row a lane looks for something that need not wait for what is under way. */
const LOOK_AHEAD = 50;

export type Delivered = { sent: number; postponed: number; parked: number };
export type OutboxRow = typeof outbox.$inferSelect;
type OnFault = (row: OutboxRow, error: unknown) => void;
type Underway = { readonly subject: ReadonlySet<string>; readonly done: Promise<void> };
type Failed = { readonly subject: ReadonlySet<string>; readonly dueAt: Date };

class DeliveryTimedOut extends Error {
  override readonly name = 'DeliveryTimedOut';
}

/** Sends what is due in every lane, one message after the other: for what wants it all sent before it goes on. The running product runs each lane by itself. */
export async function deliverOutbox(ctx: Ctx, onFault: OnFault): Promise<Delivered> {
  const all: Delivered = { sent: 0, postponed: 0, parked: 0 };
  for (const lane of lanes) {
    const done = await deliverLane({ ...lane, atOnce: 1 }, ctx, onFault);
    for (const outcome of ['sent', 'postponed', 'parked'] as const) all[outcome] += done[outcome];
  }
  return all;
}

/**
 * Sends what is due in a lane until nothing is, several at a time, oldest first. Two messages about one subject keep their order: the second waits for the
 * first, also when the first is put off. Safe to repeat: a message that arrived is never sent again by us; one that was sent while the process died
 * is sent twice with the same Message-ID. Once `stopped` says so, what is under way is finished and nothing begins.
 */
export async function deliverLane(
  lane: Lane,
  ctx: Ctx,
  onFault: OnFault,
  stopped: () => boolean = () => false,
): Promise<Delivered> {
  const done: Delivered = { sent: 0, postponed: 0, parked: 0 };
  const underway = new Map<string, Underway>();
  const failed: Failed[] = [];
  let fault: { error: unknown } | null = null;
  const begin = (row: OutboxRow) => {
    const work = deliverOne(lane, ctx, onFault, row)
      .then((result) => {
        done[result.outcome] += 1;
        if (result.dueAt) failed.push({ subject: subjectOf(row), dueAt: result.dueAt });
      })
      .catch((error: unknown) => {
        fault ??= { error };
      })
      .finally(() => underway.delete(row.id));
    underway.set(row.id, { subject: subjectOf(row), done: work });
  };
  for (;;) {
    while (!fault && !stopped() && underway.size < lane.atOnce) {
      const next = nextOf(lane, ctx, underway, failed);
      if (!next) break;
      begin(next);
    }
    if (underway.size === 0) break;
    await Promise.race([...underway.values()].map((underway) => underway.done));
  }
  if (fault) throw (fault as { error: unknown }).error;
  return done;
}

/** The oldest that is due and waits for nothing. What follows one that failed in this turn is put off with it. */
function nextOf(
  lane: Lane,
  ctx: Ctx,
  underway: ReadonlyMap<string, Underway>,
  failed: readonly Failed[],
): OutboxRow | null {
  // Nothing leaves while what it speaks of may not be safe yet.
  ctx.beginning();
  const before = [...underway.values()].map((underway) => underway.subject);
  for (const row of due(ctx, lane)) {
    if (underway.has(row.id)) continue;
    const subject = subjectOf(row);
    const first = failed.find((failed) => sameSubject(failed.subject, subject));
    if (first) mark(ctx, row, { dueAt: first.dueAt });
    else if (!before.some((other) => sameSubject(other, subject))) return row;
    else before.push(subject);
  }
  return null;
}

function due(ctx: Ctx, lane: Lane): OutboxRow[] {
  return ctx.db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.sentAt), isNull(outbox.parkedAt), lte(outbox.dueAt, ctx.now()), lane.takes))
    .orderBy(asc(outbox.dueAt), asc(outbox.createdAt), asc(sql`${outbox}.rowid`))
    .limit(LOOK_AHEAD)
    .all();
}

type Result = { readonly outcome: keyof Delivered; readonly dueAt?: Date };

async function deliverOne(lane: Lane, ctx: Ctx, onFault: OnFault, row: OutboxRow): Promise<Result> {
  try {
    await within(lane.patienceMs, deliverMessage(ctx, row));
  } catch (error) {
    onFault(row, error);
    if (isHopeless(row, error)) {
      mark(ctx, row, { ...postponed(ctx, row, error), parkedAt: ctx.now() });
      return { outcome: 'parked' };
    }
    const later = postponed(ctx, row, error);
    mark(ctx, row, later);
    return { outcome: 'postponed', dueAt: later.dueAt };
  }
  mark(ctx, row, { sentAt: ctx.now() });
  return { outcome: 'sent' };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new DeliveryTimedOut(`not delivered within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function isHopeless(row: OutboxRow, error: unknown): boolean {
  if (NEVER_PARKED.some((kind) => kind === row.kind)) return false;
  return row.attempts + 1 >= MOST_TRIES || error instanceof MailUnsendable;
}

function postponed(ctx: Ctx, row: OutboxRow, error: unknown) {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** row.attempts);
  return { attempts: row.attempts + 1, dueAt: new Date(ctx.now().getTime() + wait), lastError: (error as Error).name };
}

function mark(ctx: Ctx, row: OutboxRow, set: Partial<OutboxRow>): void {
  change(ctx, (tx) => {
    tx.db.update(outbox).set(set).where(eq(outbox.id, row.id)).run();
  });
}
