import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { outbox } from '#db/schema/journal.ts';
import { listPayments, listRefunds } from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requestSignInLink } from '#domain/identity/index.ts';
import type { MailKind } from '#domain/mail.ts';
import { listMail } from '#src/adapters/mail/mailbox/read.ts';
import { startMailbox } from '#src/adapters/mail/mailbox/start.ts';
import { smtpMail } from '#src/adapters/mail/smtp.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { sendMails } from '#tests/support/mails.ts';
import { makePaidOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { deliverLane } from './deliver.ts';
import { isAwaited, type Lane, lanes } from './lanes.ts';

const lane = (name: Lane['name']) => lanes.find((item) => item.name === name) as Lane;
const quiet = () => {};
const FROM = 'Klimroute <post@klimroute.example>';

let world: World;
let folder: string;
const closing: (() => unknown)[] = [];
beforeEach(() => {
  world = makeWorld();
  folder = mkdtempSync(join(tmpdir(), 'klimroute-lanes-'));
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  rmSync(folder, { recursive: true });
});

/** The world with its mail going over SMTP to `url`. */
function over(url: string): Ctx {
  const mail = smtpMail({ url, from: FROM });
  closing.push(() => mail.close());
  return { ...world.system(), outside: { ...world.outside, mail } };
}
async function mailbox(): Promise<string> {
  const box = await startMailbox({ port: 0, folder }, {});
  closing.push(() => box.stop());
  return `smtp://127.0.0.1:${box.port}`;
}
/** A mail server that takes a connection and never says a word. */
async function hangingServer(): Promise<string> {
  const server = createServer((socket) => closing.push(() => socket.destroy()));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(() => new Promise((closed) => server.close(closed)));
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
/** Mails to fresh people, each about another thing. */
function ask(count: number): void {
  for (let n = 0; n < count; n += 1) {
    const id = makePerson(world, { email: `lane${n}@test.example` });
    changed(id, `chg_${n}`);
  }
}
const changed = (personId: string, changeId: string) =>
  change(world.system(), (tx) => tx.mail({ kind: 'identity.password_changed', personId, changeId }));
/** A row as it stands in the outbox, of any kind. */
function put(id: string, kind: string, payload: object): void {
  const at = world.now();
  world.open.db
    .insert(outbox)
    .values({ id, kind, key: id, payload: JSON.stringify(payload), createdAt: at, dueAt: at })
    .run();
}
const messageIds = async () => (await listMail(folder, { limit: 1_000 })).mails.map((mail) => mail.messageId);
const unsent = () => world.rows<{ n: number }>('SELECT count(*) AS n FROM outbox WHERE sent_at IS NULL')[0]?.n;

describe('the lanes of the outbox', () => {
  test('take every message in exactly one of them', () => {
    const kinds = ['refund', 'expire_checkout', 'forget_evidence_file', 'forget_attachment_file', 'unheard_of'];
    const payloads = [
      {},
      { letter: 'identity.confirm' },
      { kind: 'identity.confirm' },
      { kind: 'billing.refunded' },
      { kind: 'registration.confirm_seat' },
    ];
    const all = [...kinds, 'mail', 'letter'].flatMap((kind) => payloads.map((payload) => ({ kind, payload })));
    for (const [n, { kind, payload }] of all.entries()) put(`out_${n}`, kind, payload);
    const taken = lanes.flatMap((item) =>
      world.open.db
        .select({ id: outbox.id })
        .from(outbox)
        .where(item.takes)
        .all()
        .map((row) => row.id),
    );
    expect(taken.length).toBe(all.length);
    expect(new Set(taken).size).toBe(taken.length);
  });

  test('have one for what somebody sits and waits for, also without an account', () => {
    const kinds: MailKind[] = [
      'identity.password_changed',
      'registration.confirm_seat',
      'registration.confirm_interest',
      'registration.run_planned',
    ];
    for (const kind of kinds) put(kind, 'mail', { kind });
    const access = world.open.db.select({ id: outbox.id }).from(outbox).where(lane('access').takes).all();
    expect(access.map(({ id }) => id).sort()).toEqual(kinds.slice(0, 3).sort());
    expect(kinds.filter(isAwaited)).toEqual(kinds.slice(0, 3));
  });

  test('a mail server that hangs delays no refund', async () => {
    const eve = makePerson(world, { roles: ['administrator'] });
    const order = await makePaidOrder(world, { personId: makePerson(world), runId: makeRunForSale(world).id });
    await sendMails(world);
    const ctx = over(await hangingServer());
    ask(5);
    refundOrder(world.person(eve), { orderId: order.id, reason: 'goodwill' });
    let ended = false;
    let begun = false;
    const hanging = (['access', 'mail'] as const).map((name) =>
      deliverLane({ ...lane(name), patienceMs: 1_500 }, ctx, quiet, () => begun).finally(() => {
        ended = true;
      }),
    );
    begun = true;
    await deliverLane(lane('money'), ctx, quiet);
    const refund = listRefunds(world.system(), listPayments(world.system(), order.id)[0]?.id ?? '')[0];
    expect(refund?.settledAt).not.toBeNull();
    expect(ended).toBe(false);
    await Promise.all(hanging);
    expect(unsent()).toBeGreaterThan(0);
  });

  test('a mail that somebody waits for does not queue behind others', async () => {
    makePerson(world, { email: 'ada@test.example' });
    for (let n = 0; n < 60; n += 1) put(`out_${n}`, 'mail', { kind: 'none.none', thingId: `thing_${n}` });
    requestSignInLink(world.visitor(), { email: 'ada@test.example', address: '127.0.0.1' });
    expect(await deliverLane(lane('access'), world.system(), quiet)).toMatchObject({ sent: 1 });
    expect(world.mail.lastTo('ada@test.example').urgent).toBe(true);
  });

  test('two messages about one subject keep their order, also when the first is put off; others go on', async () => {
    const about = (n: number) => makePerson(world, { email: `mens${n}@test.example` });
    const [ada, ben] = [about(1), about(2)];
    changed(ada, 'chg_1');
    change(world.system(), (tx) => tx.mail({ kind: 'identity.email_change_asked', personId: ada, linkId: 'chg_1' }));
    changed(ben, 'chg_1');
    world.mail.goAway(1);
    expect(await deliverLane(lane('access'), world.system(), quiet)).toEqual({ sent: 1, postponed: 1, parked: 0 });
    expect(world.mail.sent.map((mail) => mail.to.address)).toEqual(['mens2@test.example']);
    expect(await deliverLane(lane('access'), world.system(), quiet)).toMatchObject({ sent: 0 });
    world.later(2 * MINUTE);
    await deliverLane(lane('access'), world.system(), quiet);
    expect(world.mail.sent.map((mail) => mail.to.address).slice(1)).toEqual([
      'mens1@test.example',
      'mens1@test.example',
    ]);
    const asked = world.rows<{ id: string }>("SELECT id FROM outbox WHERE payload LIKE '%email_change_asked%'");
    expect(world.mail.sent.at(-1)?.messageId).toBe(`${asked[0]?.id}@localhost`);
  });

  test('nothing leaves while the register cannot be written', async () => {
    ask(1);
    const shut = () => ({
      ...world.system(),
      beginning: () => {
        throw new Error('behind');
      },
    });
    await expect(deliverLane(lane('access'), shut(), quiet)).rejects.toThrow('behind');
    expect(world.mail.sent).toEqual([]);
  });
});

describe('mail over connections that stay open', () => {
  test('reaches the mailbox once each, over no more connections than a lane has', async () => {
    const url = await mailbox();
    const ctx = over(url);
    ask(120);
    expect(await deliverLane(lane('access'), ctx, quiet)).toEqual({ sent: 120, postponed: 0, parked: 0 });
    const ids = await messageIds();
    expect([ids.length, new Set(ids).size, unsent()]).toEqual([120, 120, 0]);
  });

  test('is neither lost nor sent twice when it is told to stop half-way', async () => {
    const ctx = over(await mailbox());
    ask(60);
    let looks = 0;
    const some = await deliverLane(lane('access'), ctx, quiet, () => {
      looks += 1;
      return looks > 20;
    });
    expect(some.sent).toBeGreaterThan(0);
    expect(unsent()).toBe(60 - some.sent);
    await deliverLane(lane('access'), ctx, quiet);
    const ids = await messageIds();
    expect([ids.length, new Set(ids).size]).toEqual([60, 60]);
  });

  test('has the same Message-ID when the process died before it was marked as sent', async () => {
    const ctx = over(await mailbox());
    ask(10);
    await deliverLane(lane('access'), ctx, quiet);
    world.open.exec('UPDATE outbox SET sent_at = NULL WHERE rowid % 2 = 0');
    await deliverLane(lane('access'), ctx, quiet);
    const ids = await messageIds();
    expect([ids.length, new Set(ids).size]).toEqual([15, 10]);
  });

  test('goes on when the server let go of a connection that was idle', async () => {
    const box = await startMailbox({ port: 0, folder }, {});
    const ctx = over(`smtp://127.0.0.1:${box.port}`);
    ask(2);
    await deliverLane(lane('access'), ctx, quiet);
    await box.stop();
    const again = await startMailbox({ port: box.port, folder }, {});
    closing.push(() => again.stop());
    changed(makePerson(world), 'chg_9');
    expect(await deliverLane(lane('access'), ctx, quiet)).toMatchObject({ sent: 1 });
  });
});
