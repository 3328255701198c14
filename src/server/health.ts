import { knownMigrations } from '#db/migrate.ts';
import type { App } from '#src/app.ts';
import packageFile from '../../package.json' with { type: 'json' };

export type Health = {
  ok: boolean;
  version: string;
  migrations: { known: number; done: number };
  databaseWritable: boolean;
  outboxOldestSeconds: number;
  /** Messages that we gave up sending. */
  outboxParked: number;
  /** What somebody must look at while the product itself does well: a letter to an address that does not exist is no reason to take it out of service. */
  warnings: 'outbox_parked'[];
};

/** Older than this the outbox is stuck, in seconds. */
const OUTBOX_STUCK_SECONDS = 600;

/** How the product does: version, migrations, whether the database takes a write, and how long the oldest message waits. */
export function healthOf(app: { open: App['open']; clock: Pick<App['clock'], 'now'> }): Health {
  const known = knownMigrations().length;
  const done = app.open.rows<{ n: number }>('SELECT count(*) AS n FROM migrations')[0]?.n ?? 0;
  const databaseWritable = takesAWrite(app);
  const oldest = app.open.rows<{ at: number | null }>('SELECT min(due_at) AS at FROM outbox WHERE sent_at IS NULL AND parked_at IS NULL')[0]?.at ?? null;
  const outboxOldestSeconds = oldest === null ? 0 : Math.max(0, Math.round((app.clock.now().getTime() - oldest) / 1000));
  const outboxParked = app.open.rows<{ n: number }>('SELECT count(*) AS n FROM outbox WHERE parked_at IS NOT NULL')[0]?.n ?? 0;
  const ok = databaseWritable && known === done && outboxOldestSeconds < OUTBOX_STUCK_SECONDS;
  const warnings: Health['warnings'] = outboxParked > 0 ? ['outbox_parked'] : [];
  return { ok, version: packageFile.version, migrations: { known, done }, databaseWritable, outboxOldestSeconds, outboxParked, warnings };
}

function takesAWrite(app: Pick<App, 'open'>): boolean {
  try {
    app.open.exec('BEGIN IMMEDIATE; ROLLBACK;');
    return true;
  } catch {
    return false;
  }
}
