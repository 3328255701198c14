import { openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import type { Actor, Ctx, House } from '#domain/context.ts';
import { findActor } from '#domain/identity/index.ts';
import { newId } from '#src/app-ids.ts';
import { readConfig } from '#src/config.ts';
import { fakeCatalogue } from '#src/outside/catalogue/fake.ts';
import { fakeDocuments } from '#src/outside/documents/fake.ts';
import { fakeMail } from '#src/outside/mail/fake.ts';
import { letterOf } from '#src/outside/mail/render.ts';
import { fakePayments } from '#src/outside/payments/fake.ts';
import { fakeStorage } from '#src/outside/storage/fake.ts';
import { inspectUpload } from '#src/outside/storage/inspect.ts';
import { papers } from '#src/outside/storage/papers.ts';

export { actorWith } from './actors.ts';

/** Noon in Amsterdam on a Wednesday. */
export const START = new Date('2026-09-02T10:00:00Z');

/**
 * A whole product in memory: a fresh migrated database, fakes outside, a clock that stands still until it is moved.
 * `as(actor)` gives a context for somebody; `later(ms)` moves the clock.
 */
export function makeWorld(options: { house?: Partial<House>; start?: Date } = {}) {
  const open = openDatabase(':memory:');
  migrate(open);
  let now = options.start ?? START;
  const payments = fakePayments({ now: () => now });
  const mail = fakeMail();
  const storage = fakeStorage();
  const outside = { catalogue: fakeCatalogue(), documents: fakeDocuments(), letterOf, mail, payments, storage, inspectUpload, papers };
  const config = readConfig({});
  const house: House = {
    siteUrl: config.siteUrl,
    secret: 'a secret for tests only, long enough',
    demo: true,
    limits: config.limits,
    seller: config.seller,
    ...options.house,
  };
  let commits = 0;
  const committed = () => {
    commits += 1;
  };
  const as = (actor: Actor): Ctx => ({ actor, db: open.db, now, house, outside, newId, committed, transaction: false });
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
    commits: () => commits,
    rows: <Row>(sql: string) => open.rows<Row>(sql),
  };
}
export type World = ReturnType<typeof makeWorld>;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
