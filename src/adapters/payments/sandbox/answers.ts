import { secondsOf } from './clock.ts';
import { ApiFault } from './fault.ts';
import type { World } from './world.ts';

const KEPT_SECONDS = 24 * 60 * 60;

export type Answer = { status: number; body: string; replayed: boolean };

/**
 * Does the work once per key: the same request gets the stored answer, another request with the same key is refused. A refusal is not stored, and
 * a key is forgotten after a day.
 */
export function answerOnce(world: World, key: string | null, request: string, work: () => unknown): Answer {
  return world.store.transaction(() => {
    const now = secondsOf(world.now());
    world.store.run('DELETE FROM answers WHERE created_s <= ?', now - KEPT_SECONDS);
    const stored =
      key === null
        ? undefined
        : world.store.get<{ request: string; status: number; body: string }>(
            'SELECT * FROM answers WHERE key = ?',
            key,
          );
    if (stored && stored.request !== request) {
      const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
      throw new ApiFault(400, message, { type: 'idempotency_error' });
    }
    if (stored) return { status: stored.status, body: stored.body, replayed: true };
    const body = JSON.stringify(work());
    if (key !== null)
      world.store.run(
        'INSERT INTO answers (key, request, status, body, created_s) VALUES (?, ?, 200, ?, ?)',
        key,
        request,
        body,
        now,
      );
    return { status: 200, body, replayed: false };
  });
}
