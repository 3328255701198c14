import { type OpenDatabase, openDatabase } from '#db/client.ts';
import type { Actor, Ctx, House } from '#domain/context.ts';
import { readCatalogue } from '#src/outside/catalogue/disk.ts';
import { movableClock } from '#src/outside/clock/movable.ts';
import type { Clock } from '#src/outside/clock/port.ts';
import { systemClock } from '#src/outside/clock/system.ts';
import { pdfDocuments } from '#src/outside/documents/pdf.ts';
import { type Mailbox, mailboxIn } from '#src/outside/mail/mailbox/read.ts';
import { letterOf } from '#src/outside/mail/render.ts';
import { smtpMail } from '#src/outside/mail/smtp.ts';
import { stripePayments } from '#src/outside/payments/stripe.ts';
import type { Outside } from '#src/outside/ports.ts';
import { diskStorage } from '#src/outside/storage/disk.ts';
import { inspectUpload } from '#src/outside/storage/inspect.ts';
import { papers } from '#src/outside/storage/papers.ts';
import { newId } from './app-ids.ts';
import { type Config, dataPaths } from './config.ts';

/** What may have made work: something a person or the outside did, a job's own commit, or time itself when a demo's clock is moved. */
export type Cause = 'deed' | 'job' | 'clock';

/** The running product: what the server starts once and every request and job gets its context from. */
export type App = {
  readonly config: Config;
  readonly clock: Clock;
  readonly open: OpenDatabase;
  readonly outside: Outside;
  /** Where a demo's letters are read; null where they go out for real. */
  readonly mailbox: Mailbox | null;
  contextFor(actor: Actor): Ctx;
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
  const house = houseOf(config);
  const listeners: ((cause: Cause) => void)[] = [];
  const tell = (cause: Cause) => {
    for (const listener of listeners) listener(cause);
  };
  return {
    config,
    clock,
    open,
    outside,
    mailbox: config.mail.kind === 'mailbox' ? mailboxIn(paths.mailbox) : null,
    contextFor: (actor) => ({
      actor,
      db: open.db,
      now: clock.now(),
      house,
      outside,
      newId,
      committed: () => tell(actor.kind === 'system' ? 'job' : 'deed'),
      transaction: false,
    }),
    onCommit: (listener) => void listeners.push(listener),
    wake: () => tell('clock'),
    close: () => open.close(),
  };
}

function outsideOf(config: Config, clock: Clock): Outside {
  const paths = dataPaths(config.dataDir);
  const sandbox = config.payments.kind === 'sandbox' ? { host: '127.0.0.1', port: config.payments.port, protocol: 'http' as const } : undefined;
  return {
    catalogue: readCatalogue('content'),
    documents: pdfDocuments(),
    mail: smtpMail({
      url: config.mail.kind === 'smtp' ? config.mail.url : `smtp://127.0.0.1:${config.mail.port}`,
      from: config.mail.from,
      now: () => clock.now(),
    }),
    letterOf,
    payments: stripePayments({ secretKey: config.payments.secretKey, webhookSecret: config.payments.webhookSecret, apiBase: sandbox }),
    storage: diskStorage(paths.files),
    inspectUpload,
    papers,
  };
}

export function houseOf(config: Config): House {
  return { siteUrl: config.siteUrl, secret: config.secret, demo: config.demo, limits: config.limits, seller: config.seller };
}
