import { type OpenDatabase, openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import type { Actor, Ctx, Settings } from '#domain/context.ts';
import { findActor } from '#domain/identity/index.ts';
import type { UnsoundRow } from '#domain/list-sound.ts';
import { fakeMail } from '#src/adapters/mail/fake.ts';
import { renderMail } from '#src/adapters/mail/render.ts';
import { sandboxPayments } from '#src/adapters/payments/sandbox/in-process.ts';
import { guardedReading } from '#src/adapters/reading/guarded.ts';
import { fakeStorage } from '#src/adapters/storage/fake.ts';
import { newId } from '#src/app-ids.ts';
import { fakeCatalogue } from '#src/catalogue/fake.ts';
import { readConfig } from '#src/config.ts';
import { fakeDocuments } from '#src/documents/fake.ts';
import { react } from '#src/workflows/reactions.ts';
import { emptyDatabase } from './empty-database.ts';
import { watchJournal } from './journal-watch.ts';

export { actorWith } from './actors.ts';

/** Noon in Amsterdam on a Wednesday. */
export const START = new Date('2026-09-02T10:00:00Z');

/**
 * A whole product in memory: a fresh migrated database (or the one in `file`), fakes outside, a clock that stands still until it is moved.
 * `as(actor)` gives a context for somebody; `later(ms)` moves the clock.
 */
export function makeWorld(
  options: {
    settings?: Partial<Settings>;
    start?: Date;
    file?: string;
    payments?: ReturnType<typeof sandboxPayments>;
  } = {},
) {
  const open = options.file === undefined ? emptyDatabase() : migrated(options.file);
  watchJournal(open);
  let now = options.start ?? START;
  const config = readConfig({});
  const payments = options.payments ?? sandboxPayments({ now: () => now, returnOrigin: config.siteUrl });
  const mail = fakeMail();
  const storage = fakeStorage();
  const outside = {
    catalogue: fakeCatalogue(),
    documents: fakeDocuments(),
    renderMail,
    mail,
    payments,
    storage,
    reading: guardedReading({ storage }),
  };
  const settings: Settings = {
    siteUrl: config.siteUrl,
    secret: 'a secret for tests only, long enough',
    demo: true,
    limits: config.limits,
    seller: config.seller,
    ...options.settings,
  };
  const reported: UnsoundRow[] = [];
  let commits = 0;
  const committed = () => {
    commits += 1;
  };
  const as = (actor: Actor): Ctx => ({
    actor,
    db: open.db,
    now: () => now,
    settings,
    outside,
    newId,
    beginning: () => {},
    committed,
    react,
    report: (row) => void reported.push(row),
    transaction: false,
  });
  return {
    open,
    outside,
    payments,
    mail,
    storage,
    as,
    system: () => as({ kind: 'system', job: 'test' }),
    visitor: () => as({ kind: 'visitor' }),
    /** As the person with the roles that the database gives them now. */
    person: (id: string): Ctx => as(findActor(as({ kind: 'system', job: 'test' }), id) ?? { kind: 'visitor' }),
    now: () => now,
    later: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
    /** Rows that a page left out. */
    reported,
    commits: () => commits,
    rows: <Row>(sql: string) => open.rows<Row>(sql),
  };
}
function migrated(file: string): OpenDatabase {
  const open = openDatabase(file);
  migrate(open);
  return open;
}

export type World = ReturnType<typeof makeWorld>;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
