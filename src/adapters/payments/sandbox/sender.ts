import { signEvent } from '#src/adapters/payments/signature.ts';
import { settleDueRefunds } from './refunds.ts';
import { closeOverdueSessions } from './sessions.ts';
import type { World } from './world.ts';

const BEAT_MS = 200;
const ANSWER_WITHIN_MS = 10_000;
const LONGEST_PAUSE_MS = 600_000;
const GIVE_UP_AFTER_MS = 3 * 24 * 60 * 60_000;
const BATCH = 20;

type Due = { seq: number; tries: number; since_ms: number; body: string };

function dueDeliveries(world: World): Due[] {
  if (world.faults.hold) return [];
  const order = world.faults.reorder ? 'DESC' : 'ASC';
  return world.store.all<Due>(
    `SELECT d.seq, d.tries, d.since_ms, e.body FROM deliveries d JOIN events e ON e.id = d.event_id
     WHERE d.outcome IS NULL AND d.due_ms <= ? ORDER BY d.seq ${order} LIMIT ${BATCH}`,
    world.now().getTime(),
  );
}

/** Whether the shop took it. Signed anew at every try, as the provider does. */
async function post(world: World, body: string): Promise<boolean> {
  const { webhookUrl, webhookSecret } = world.settings;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'stripe-signature': signEvent(body, webhookSecret, world.now()),
  };
  try {
    const answer = await fetch(webhookUrl, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

function settle(world: World, due: Due, taken: boolean): void {
  const now = world.now().getTime();
  const pause = Math.min(world.settings.retryMs * 2 ** due.tries, LONGEST_PAUSE_MS);
  const outcome = taken ? 'delivered' : now - due.since_ms > GIVE_UP_AFTER_MS ? 'given-up' : null;
  world.store.run(
    'UPDATE deliveries SET tries = tries + 1, outcome = ?, due_ms = ? WHERE seq = ?',
    outcome,
    now + pause,
    due.seq,
  );
}

export type Sender = { nudge(): void; stop(): Promise<void> };

/**
 * Delivers what is due, one after the other, again and again until it is taken or three days have gone; what is due stands in the store, so a restart
 * goes on where it was. On the same beat overdue sessions close and pending refunds settle.
 */
export function startSender(world: World): Sender {
  let stopped = false;
  let running: Promise<void> | null = null;

  async function round(): Promise<void> {
    closeOverdueSessions(world);
    settleDueRefunds(world);
    for (let due = dueDeliveries(world); due.length > 0 && !stopped; due = dueDeliveries(world)) {
      for (const item of due) {
        if (stopped || world.faults.hold) return;
        settle(world, item, await post(world, item.body));
      }
    }
  }

  function beat(): void {
    if (stopped || running) return;
    running = round()
      .catch((error) => console.error(`delivering events: ${String(error)}`))
      .finally(() => {
        running = null;
      });
  }

  const timer = setInterval(beat, BEAT_MS);
  return {
    nudge: () => void setImmediate(beat),
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

/** How many deliveries wait, were taken, or were given up. */
export function countDeliveries(world: World): { waiting: number; delivered: number; givenUp: number } {
  const rows = world.store.all<{ outcome: string | null; count: number }>(
    'SELECT outcome, COUNT(*) AS count FROM deliveries GROUP BY outcome',
  );
  const count = (outcome: string | null) => rows.find((row) => row.outcome === outcome)?.count ?? 0;
  return { waiting: count(null), delivered: count('delivered'), givenUp: count('given-up') };
}
