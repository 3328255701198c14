import { diskFaultOf } from '#db/fault.ts';
import { knownMigrations } from '#db/migrate.ts';
import type { Reading } from '#src/adapters/reading/port.ts';
import type { App } from '#src/app.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { freeMegabytes, lowMegabytes } from './disk-space.ts';

export type Health = {
  ok: boolean;
  version: string;
  migrations: { known: number; done: number };
  /** A commit reached the disk just now. */
  databaseWritable: boolean;
  /** Of the disk that the data folder is on. */
  diskFreeMegabytes: number;
  /** What the last check of the data found, and when; null before the first. */
  integrity: { checkedAt: string; ok: boolean } | null;
  ledgerBalances: boolean;
  outboxOldestSeconds: number;
  /** Messages that we gave up sending. */
  outboxParked: number;
  /** What somebody must look at while the product itself does well: a mail to an address that does not exist is no reason to take it out of service. */
  warnings: ('outbox_parked' | 'disk_low' | 'ledger_off' | 'backup_late')[];
  /** How old the newest backup is that was checked; null when there is none. */
  backupAgeSeconds: number | null;
};

/** What is asked how it does. */
export type Patient = Pick<App, 'open' | 'checked' | 'newestBackup' | 'backupIsLate'> & {
  readonly clock: Pick<App['clock'], 'now'>;
  readonly config: Pick<App['config'], 'dataDir'>;
};

/** Older than this the outbox is stuck, in seconds. */
const OUTBOX_STUCK_SECONDS = 600;
/** With less than this, hardly a page of the database fits any more. */
const DISK_FULL_MEGABYTES = 4;
/** Anybody may ask, and each look writes: what was found is the answer for this long. */
const HOLDS_FOR_MS = 1_000;

/**
 * Answers how the product does, at most once a second anew. `tellMoved` says that a demo's clock was moved: a message cannot have waited since before
 * that, nor since before this process could send it.
 */
export function healthProbe(app: Patient, now: () => number = () => performance.now()) {
  let awakeSince = now();
  let last: { at: number; health: Health } | null = null;
  return {
    tellMoved: () => {
      awakeSince = now();
    },
    ask: (): Health => {
      if (last && now() - last.at < HOLDS_FOR_MS) return last.health;
      last = { at: now(), health: look(app, (now() - awakeSince) / 1000) };
      return last.health;
    },
  };
}

/** A database that cannot even be read is an answer too. */
function look(app: Patient, awakeSeconds: number): Health {
  try {
    return healthOf(app, awakeSeconds);
  } catch (error) {
    if (!diskFaultOf(error)) throw error;
    return {
      ok: false,
      version: packageFile.version,
      migrations: { known: knownMigrations().length, done: 0 },
      databaseWritable: false,
      diskFreeMegabytes: freeMegabytes(app.config.dataDir),
      integrity: { checkedAt: app.clock.now().toISOString(), ok: diskFaultOf(error) !== 'damaged' },
      ledgerBalances: false,
      outboxOldestSeconds: 0,
      outboxParked: 0,
      warnings: [],
      backupAgeSeconds: null,
    };
  }
}

/** How the product does. `awakeSeconds` is how long messages can have been sent. Writes, to prove that it can. */
export function healthOf(app: Patient, awakeSeconds = Number.POSITIVE_INFINITY): Health {
  const migrations = { known: knownMigrations().length, done: countOf(app, 'migrations') };
  const databaseWritable = takesAWrite(app);
  const diskFreeMegabytes = freeMegabytes(app.config.dataDir);
  const check = app.checked.last;
  const outboxOldestSeconds = Math.min(oldestSeconds(app), Math.floor(awakeSeconds));
  const outboxParked = countOf(app, 'outbox WHERE parked_at IS NOT NULL');
  const ledgerBalances = !check || check.ledger.length === 0;
  const whole = !check || check.damage.length === 0;
  const warnings: Health['warnings'] = [];
  if (outboxParked > 0) warnings.push('outbox_parked');
  if (lowMegabytes(app.config.dataDir) !== null) warnings.push('disk_low');
  if (!ledgerBalances) warnings.push('ledger_off');
  if (app.backupIsLate()) warnings.push('backup_late');
  const newest = app.newestBackup();
  return {
    ok:
      databaseWritable &&
      whole &&
      diskFreeMegabytes >= DISK_FULL_MEGABYTES &&
      migrations.known === migrations.done &&
      outboxOldestSeconds < OUTBOX_STUCK_SECONDS,
    version: packageFile.version,
    migrations,
    databaseWritable,
    diskFreeMegabytes,
    integrity: check && { checkedAt: check.at.toISOString(), ok: whole },
    ledgerBalances,
    outboxOldestSeconds,
    outboxParked,
    warnings,
    backupAgeSeconds: newest && Math.max(0, Math.round((app.clock.now().getTime() - newest.getTime()) / 1000)),
  };
}

/**
 * Commits a number in the head of the file, which nothing else uses: a page in the log, and that log on the disk before it answers. A transaction that is
 * rolled back would prove nothing, since it writes nothing.
 */
function takesAWrite(app: Patient): boolean {
  try {
    const before = app.open.rows<{ user_version: number }>('PRAGMA user_version')[0]?.user_version ?? 0;
    app.open.exec(`PRAGMA user_version = ${(before + 1) % 2 ** 31}`);
    return true;
  } catch {
    return false;
  }
}

function oldestSeconds(app: Patient): number {
  const oldest = app.open.rows<{ at: number | null }>(
    'SELECT min(due_at) AS at FROM outbox WHERE sent_at IS NULL AND parked_at IS NULL',
  )[0]?.at;
  return oldest ? Math.max(0, Math.round((app.clock.now().getTime() - oldest) / 1000)) : 0;
}

function countOf(app: Patient, rows: string): number {
  return app.open.rows<{ n: number }>(`SELECT count(*) AS n FROM ${rows}`)[0]?.n ?? 0;
}

/** Whether what people hand in is looked at by a virus scanner; `absent` where none is configured. */
export async function scannerHealth(
  reading: Pick<Reading, 'scanner'>,
): Promise<{ virusScanner: 'absent' | 'ok' | 'unreachable' }> {
  return { virusScanner: await reading.scanner() };
}
