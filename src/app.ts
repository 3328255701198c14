import { type OpenDatabase, openDatabase } from '#db/client.ts';
import type { Actor, Ctx, Settings } from '#domain/context.ts';
import { bucketBackups } from '#src/adapters/backups/bucket.ts';
import { folderBackups } from '#src/adapters/backups/folder.ts';
import type { BackupStore } from '#src/adapters/backups/port.ts';
import { movableClock } from '#src/adapters/clock/movable.ts';
import type { Clock } from '#src/adapters/clock/port.ts';
import { systemClock } from '#src/adapters/clock/system.ts';
import { type Mailbox, mailboxIn } from '#src/adapters/mail/mailbox/read.ts';
import { renderMail } from '#src/adapters/mail/render.ts';
import { smtpMail } from '#src/adapters/mail/smtp.ts';
import { stripePayments } from '#src/adapters/payments/stripe.ts';
import type { Outside } from '#src/adapters/ports.ts';
import { clamScanner } from '#src/adapters/reading/clam.ts';
import { guardedReading } from '#src/adapters/reading/guarded.ts';
import { registerFile } from '#src/adapters/register/file.ts';
import { mirrorRegister } from '#src/adapters/register/mirror.ts';
import type { Register } from '#src/adapters/register/port.ts';
import { diskStorage } from '#src/adapters/storage/disk.ts';
import { readCatalogue } from '#src/catalogue/disk.ts';
import { documentsMadeOnce } from '#src/documents/made-once.ts';
import type { DataCheck } from '#src/workflows/check-data.ts';
import { newId } from './app-ids.ts';
import { type Config, dataPaths } from './config.ts';
import { backupIsLate, newestBackup } from './server/backups/state.ts';
import { type UnsoundRows, unsoundRows } from './unsound-rows.ts';
import { react } from './workflows/reactions.ts';

/** What may have made work: something a person or the outside did, a job's own commit, or time itself when a demo's clock is moved. */
export type Cause = 'action' | 'job' | 'clock';

/** The running product: what the server starts once and every request and job gets its context from. */
export type App = {
  readonly config: Config;
  readonly clock: Clock;
  readonly open: OpenDatabase;
  readonly outside: Outside;
  /** What must outlive the database, in a file beside it. */
  readonly register: Register;
  /** Where copies of everything go. */
  readonly backups: BackupStore;
  /** When the newest good backup was made; null when there is none. */
  newestBackup(): Date | null;
  /** Whether backups should be made and the newest is too old. */
  backupIsLate(): boolean;
  /** Where a demo's mails are read; null where they go out for real. */
  readonly mailbox: Mailbox | null;
  /** What the last check of the data found; each start makes one before anything is served, and each day another. */
  readonly checked: { last: DataCheck | null };
  contextFor(actor: Actor): Ctx;
  /** Rows that pages left out since the start, because they cannot be right. */
  readonly unsound: UnsoundRows;
  /** Calls `listener` after every commit, and when the clock was moved: empties the page cache, wakes the jobs. */
  onCommit(listener: (cause: Cause) => void): void;
  /** The clock was moved: the jobs look at once instead of at their next turn. */
  wake(): void;
  close(): void;
};

/** Wires the outside and the database. The only place that knows which adapter stands behind a port. */
export function buildApp(config: Config): App {
  const paths = dataPaths(config.dataDir);
  const open = openDatabase(paths.database);
  const clock = config.production ? systemClock() : movableClock(paths.clock);
  const outside = outsideOf(config, clock);
  const settings = settingsOf(config);
  const unsound = unsoundRows();
  const register = registerFile(paths.register);
  const mirror = mirrorRegister(open.db, register);
  const startedAt = clock.now();
  const listeners: ((cause: Cause) => void)[] = [];
  const tell = (cause: Cause) => {
    for (const listener of listeners) listener(cause);
  };
  return {
    config,
    clock,
    open,
    outside,
    register,
    backups: backupStoreOf(config),
    newestBackup: () => newestBackup(config.dataDir),
    backupIsLate: () =>
      backupIsLate({
        minutes: config.backups.minutes,
        newest: newestBackup(config.dataDir),
        startedAt,
        now: clock.now(),
      }),
    mailbox: config.mail.kind === 'mailbox' ? mailboxIn(paths.mailbox) : null,
    checked: { last: null },
    contextFor: (actor) => ({
      actor,
      db: open.db,
      now: () => clock.now(),
      settings,
      outside,
      newId,
      report: unsound.add,
      react,
      beginning: mirror.beginning,
      committed: () => {
        mirror.committed();
        tell(actor.kind === 'system' ? 'job' : 'action');
      },
      transaction: false,
    }),
    unsound,
    onCommit: (listener) => void listeners.push(listener),
    wake: () => tell('clock'),
    close: () => {
      outside.mail.close();
      register.close();
      open.close();
    },
  };
}

function outsideOf(config: Config, clock: Clock): Outside {
  const paths = dataPaths(config.dataDir);
  const sandbox =
    config.payments.kind === 'sandbox'
      ? { host: '127.0.0.1', port: config.payments.port, protocol: 'http' as const }
      : undefined;
  const storage = diskStorage(paths.files);
  return {
    catalogue: readCatalogue('content'),
    documents: documentsMadeOnce(storage),
    mail: smtpMail({
      url: config.mail.kind === 'smtp' ? config.mail.url : `smtp://127.0.0.1:${config.mail.port}`,
      from: config.mail.from,
      now: () => clock.now(),
    }),
    renderMail,
    payments: stripePayments({
      secretKey: config.payments.secretKey,
      webhookSecret: config.payments.webhookSecret,
      apiBase: sandbox,
    }),
    storage,
    reading: guardedReading({ storage, scanner: config.clamdUrl ? clamScanner(config.clamdUrl) : null }),
  };
}

/** The register by itself, for a restore. */
export const openRegister = registerFile;
export { readRegisterText as readRegister } from '#src/adapters/register/line.ts';

export function backupStoreOf({ backups: { store } }: Pick<Config, 'backups'>): BackupStore {
  return store.kind === 'bucket' ? bucketBackups(store) : folderBackups(store.folder);
}

export function settingsOf(config: Config): Settings {
  return {
    siteUrl: config.siteUrl,
    secret: config.secret,
    demo: config.demo,
    limits: config.limits,
    seller: config.seller,
  };
}
