import { beforeEach, describe, expect, test } from 'vitest';
import { setPrice } from '#domain/billing/index.ts';
import { findPersonByEmail } from '#domain/identity/index.ts';
import type { Run } from '#domain/learning/index.ts';
import {
  askSeat,
  claimSeat,
  findHoldOf,
  findSeatRequest,
  findWaitingNumber,
  holdPlace,
  joinWaitingList,
  pruneSeatRequests,
  seatsOf,
} from '#domain/registration/index.ts';
import { sendMails, subjectsTo } from '#tests/support/mails.ts';
import { makePaidOrder, makePrices } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { BROKER, cancelRun, makeRun } from '#tests/support/make/learning.ts';
import { DAY, MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { askSeatByMail, claimSeatByMail } from './claim-seat.ts';

const email = 'noor@test.example';
const address = '203.0.113.7';
let world: World;
let run: Run;

beforeEach(() => {
  world = makeWorld();
  makePrices(world);
  run = makeRun(world, { capacity: 2 });
});

const ask = (input: Partial<Parameters<typeof askSeatByMail>[1]> = {}) =>
  askSeatByMail(world.visitor(), {
    ...{ runId: run.id, wants: 'seat', name: 'Noor Bakker', email, address, entryDeclared: false },
    ...input,
  });
const claim = (token: string, password: string | null = null) => claimSeatByMail(world.visitor(), token, password);

async function tokenOf(to = email): Promise<string> {
  await sendMails(world);
  return /\/plaats\/([\w-]+)/.exec(world.mail.lastTo(to).text)?.[1] ?? '';
}

function fill(runId = run.id): string {
  const taker = makePerson(world);
  holdPlace(world.person(taker), { runId, personId: taker, organisationId: null });
  return taker;
}

describe('a seat that is asked for by name and address', () => {
  test('is kept for twenty minutes, and asking twice keeps one and mails again', async () => {
    ask();
    ask({ name: 'Noor' });
    expect(seatsOf(world.system(), run.id)).toMatchObject({ holds: 1, free: 1 });
    await sendMails(world);
    expect(subjectsTo(world, email)).toEqual(Array(2).fill('Bevestig uw plaats: Coach van het alledaagse'));
    world.later(20 * MINUTE);
    expect(seatsOf(world.system(), run.id)).toMatchObject({ holds: 0, free: 2 });
    expect(world.rows("SELECT * FROM people WHERE name LIKE 'Noor%'"), 'nobody is entered before').toEqual([]);
    expect(JSON.stringify(world.rows('SELECT * FROM seat_requests'))).not.toContain(await tokenOf());
  });

  test('becomes an account, an order and an hold of their own by the button in the mail', async () => {
    ask();
    world.later(19 * MINUTE);
    const claimed = await claim(await tokenOf(), 'drie-gele-fietsen');
    expect(claimed).toMatchObject({ did: 'reserved', isNew: true, orderId: expect.stringMatching(/^ord_/) });
    expect(findPersonByEmail(world.system(), email)).toMatchObject({ emailConfirmed: true, hasPassword: true });
    expect(seatsOf(world.system(), run.id)).toMatchObject({ holds: 1, free: 1 });
    const hold = findHoldOf(world.system(), run.id, claimed.personId);
    expect(hold?.lapsesAt.getTime()).toBe(world.now().getTime() + 20 * MINUTE);
  });

  test('leads who has an account to their own order, and tells nobody else that they have one', async () => {
    const ada = makePerson(world, { name: 'Ada Vermeer', email });
    const asked = ask();
    const other = ask({ email: 'nieuw@test.example' });
    expect(Object.keys(asked)).toEqual(Object.keys(other));
    expect(seatsOf(world.system(), run.id).holds).toBe(2);
    const token = await tokenOf();
    expect(world.mail.lastTo(email).text).toContain('U heeft al een account');
    expect(world.mail.lastTo('nieuw@test.example').text).not.toContain('Noor');
    expect(await claim(token)).toMatchObject({ did: 'reserved', isNew: false, personId: ada });
  });

  test('is the last one before those who began to wait after it', async () => {
    fill();
    ask();
    const waits = makePerson(world);
    joinWaitingList(world.person(waits), { runId: run.id });
    expect(await claim(await tokenOf())).toMatchObject({ did: 'reserved' });
    expect(findWaitingNumber(world.system(), run.id, waits)).toBe(1);
  });

  test('ends the waiting of who gets it', async () => {
    const ada = makePerson(world, { email });
    fill();
    fill();
    joinWaitingList(world.person(ada), { runId: run.id });
    await sendMails(world);
    world.later(20 * MINUTE);
    ask();
    expect(await claim(await tokenOf())).toMatchObject({ did: 'reserved' });
    expect(findWaitingNumber(world.system(), run.id, ada)).toBeNull();
  });

  test('is one of a mailbox: asked again after its time, either button gives it and spends the other', async () => {
    run = makeRun(world, { capacity: 1 });
    ask();
    const first = await tokenOf();
    world.later(21 * MINUTE);
    ask();
    const second = await tokenOf();
    expect(await claim(first)).toMatchObject({ did: 'reserved' });
    await expect(claim(second)).rejects.toMatchObject({ code: 'registration.request_used' });
  });

  test('is answered alike in a full run, whoever asks: the one who has its last seat is mailed once more', async () => {
    run = makeRun(world, { capacity: 1 });
    ask();
    for (const who of [email, 'ander@test.example'])
      expect(() => ask({ email: who })).toThrow(expect.objectContaining({ code: 'registration.full' }));
    await sendMails(world);
    expect(subjectsTo(world, email)).toHaveLength(2);
    expect(subjectsTo(world, 'ander@test.example')).toHaveLength(0);
  });

  test('is not mailed of once the run takes nobody any more', async () => {
    ask();
    cancelRun(world, run.id);
    await sendMails(world);
    expect(subjectsTo(world, email)).toEqual([]);
  });

  test('works once: a second click, or a second tab, is told so', async () => {
    ask();
    const token = await tokenOf();
    await claim(token);
    await expect(claim(token)).rejects.toMatchObject({ code: 'registration.request_used' });
  });

  test('comes back after its time while one is free, and is lost when it is not', async () => {
    ask();
    const token = await tokenOf();
    world.later(21 * MINUTE);
    fill();
    expect(await claim(token)).toMatchObject({ did: 'reserved' });
    ask({ email: 'laat@test.example', runId: makeRun(world, { capacity: 1, meetings: [40] }).id });
    const late = await tokenOf('laat@test.example');
    world.later(21 * MINUTE);
    fill(findSeatRequest(world.system(), late)?.runId);
    const lost = await claim(late);
    expect(lost).toMatchObject({ did: 'lost', isNew: true });
    await expect(claim(late)).rejects.toMatchObject({ code: 'registration.request_used' });
  });

  test('has a button that is too old after half an hour, and one that nobody was sent opens nothing', async () => {
    ask();
    const token = await tokenOf();
    world.later(30 * MINUTE);
    for (const wrong of [token, 'x'.repeat(43)])
      await expect(claim(wrong)).rejects.toMatchObject({ code: 'registration.request_gone' });
    // Before any password is looked at, which costs time: one that is too short is not even refused.
    await expect(claim('x'.repeat(43), 'kort')).rejects.toMatchObject({ code: 'registration.request_gone' });
    expect(findPersonByEmail(world.system(), email)).toBeNull();
  });

  test('goes back at once for who has a place in this run, or in another of the course', async () => {
    const ada = makePerson(world, { email });
    await makePaidOrder(world, { personId: ada, runId: run.id });
    ask();
    expect(await claim(await tokenOf())).toMatchObject({ did: 'has_place' });
    const other = makeRun(world, { meetings: [40], closesInDays: 39 });
    ask({ runId: other.id });
    expect(await claim(await tokenOf())).toMatchObject({ did: 'follows', city: 'Deventer' });
    expect(seatsOf(world.system(), other.id).holds).toBe(0);
  });

  test('is not given for a run that is closed or cancelled meanwhile', async () => {
    ask();
    const token = await tokenOf();
    world.later(21 * MINUTE);
    cancelRun(world, run.id);
    expect(await claim(token)).toMatchObject({ did: 'closed' });
    expect(() => ask()).toThrow(expect.objectContaining({ code: 'registration.cancelled' }));
  });

  test('asks what the course asks first, and keeps what was declared', async () => {
    setPrice(world.system(), {
      ...{ product: `course:${BROKER}`, amountCents: 115_000, vatCategory: 'exempt_education' },
      fromAt: world.now(),
    });
    const broker = makeRun(world, { courseId: BROKER });
    expect(() => ask({ runId: broker.id })).toThrow(expect.objectContaining({ field: 'entry' }));
    ask({ runId: broker.id, entryDeclared: true });
    expect(await claim(await tokenOf())).toMatchObject({ did: 'reserved' });
    expect(world.rows('SELECT 1 FROM entry_declarations')).toHaveLength(1);
  });

  test('is refused to who asks too often, from one mailbox or one network, and in a full or priceless run', () => {
    for (let times = 0; times < 3; times += 1) ask();
    expect(() => ask()).toThrow(expect.objectContaining({ kind: 'too_many' }));
    for (let times = 0; times < 6; times += 1) {
      const elsewhere = makeRun(world, { capacity: 1 });
      ask({ email: `m${times}@test.example`, runId: elsewhere.id });
      expect(() =>
        ask({ email: `n${times}@test.example`, runId: elsewhere.id, address: `198.51.100.${times}` }),
      ).toThrow(expect.objectContaining({ code: 'registration.full' }));
    }
    expect(() => ask({ email: 'm9@test.example' })).toThrow(expect.objectContaining({ kind: 'too_many' }));
    expect(() => ask({ address: '2001:db8::1', runId: makeRun(world, { courseId: BROKER }).id })).toThrow(
      expect.objectContaining({ code: 'billing.no_price' }),
    );
  });

  test('is claimed by the product alone, and its name and address are erased after a week', async () => {
    ask();
    const token = await tokenOf();
    expect(() => claimSeat(world.visitor(), { token, personId: 'per_x', keep: true })).toThrow(
      expect.objectContaining({ kind: 'not_allowed' }),
    );
    expect(() => pruneSeatRequests(world.visitor())).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
    world.later(7 * DAY);
    pruneSeatRequests(world.system());
    expect(world.rows('SELECT 1 FROM seat_requests')).toHaveLength(1);
    world.later(DAY);
    pruneSeatRequests(world.system());
    expect(world.rows('SELECT 1 FROM seat_requests')).toEqual([]);
  });
});

describe('a number on the waiting list that is asked for by name and address', () => {
  test('is given by the button; asked where a seat is free it is refused, and a seat that came free is told of', async () => {
    const asked = { runId: run.id, wants: 'waiting', name: 'Noor', email, address, entryDeclared: null } as const;
    expect(() => askSeat(world.visitor(), asked)).toThrow(expect.objectContaining({ code: 'registration.not_full' }));
    fill();
    fill();
    ask({ wants: 'waiting' });
    const token = await tokenOf();
    ask({ wants: 'waiting', email: 'later@test.example' });
    const later = await tokenOf('later@test.example');
    expect(await claim(token)).toMatchObject({ did: 'on_list', number: 1, isNew: true });
    world.later(20 * MINUTE);
    world.open.exec('UPDATE waiting_list SET left_at = 1');
    expect(await claim(later)).toMatchObject({ did: 'seat_free' });
  });
});
