import { knownMigrations } from '#db/migrate.ts';
import type { App } from '#src/app.ts';
import packageFile from '../../package.json' with { type: 'json' };

export type Health = { ok: boolean; version: string; migrations: { known: number; done: number }; databaseWritable: boolean; outboxOldestSeconds: number };

/** Older than this the outbox is stuck, in seconds. */
const OUTBOX_STUCK_SECONDS = 600;

/** How the product does: version, migrations, whether the database takes a write, and how long the oldest message waits. */
export function healthOf(app: App): Health {
  const known = knownMigrations().length;
  const done = app.open.rows<{ n: number }>('SELECT count(*) AS n FROM migrations')[0]?.n ?? 0;
  const databaseWritable = takesAWrite(app);
  const oldest = app.open.rows<{ at: number | null }>('SELECT min(due_at) AS at FROM outbox WHERE sent_at IS NULL AND parked_at IS NULL')[0]?.at ?? null;
  const outboxOldestSeconds = oldest === null ? 0 : Math.max(0, Math.round((app.clock.now().getTime() - oldest) / 1000));
  const ok = databaseWritable && known === done && outboxOldestSeconds < OUTBOX_STUCK_SECONDS;
  return { ok, version: packageFile.version, migrations: { known, done }, databaseWritable, outboxOldestSeconds };
}

function takesAWrite(app: App): boolean {
  try {
    app.open.exec('BEGIN IMMEDIATE; ROLLBACK;');
    return true;
  } catch {
    return false;
  }
}
