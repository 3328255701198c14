import { beforeEach, describe, expect, test } from 'vitest';
import type { RefundReason } from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { planMeeting, type Run, requireRun } from '#domain/learning/index.ts';
import { answerPlace, listPlacesToAnswer } from '#domain/registration/index.ts';
import { makePaidOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { cancelRun } from '#tests/support/make/learning.ts';
import { readCalendar } from '#tests/support/read-calendar.ts';
import { DAY, HOUR, makeWorld, type World } from '#tests/support/world.ts';
import { agreeOnInvoice } from './checkout/agree-on-invoice.ts';
import { reservePlace } from './checkout/reserve.ts';
import { deliverOutbox } from './outbox/deliver.ts';
import { refundOrder } from './refund/refund-order.ts';
import { inviteToMeeting } from './tell-group.ts';

let world: World;
let run: Run;
let ada: string;

beforeEach(() => {
  world = makeWorld();
  run = makeRunForSale(world);
  ada = makePerson(world, { email: 'ada@test.example' });
});

const send = () => deliverOutbox(world.system(), (_row, error) => expect.fail(String(error)));
const buy = (personId = ada) => makePaidOrder(world, { personId, runId: run.id });
const refund = (orderId: string, reason: RefundReason = 'goodwill') => refundOrder(world.system(), { orderId, reason });

/** Sends what waits, and reads every calendar file that went to this address since the last time. */
async function filesTo(address: string) {
  const before = world.mail.sent.length;
  await send();
  return world.mail.sent
    .slice(before)
    .filter((mail) => mail.to.address === address)
    .flatMap((mail) => mail.attachments ?? [])
    .filter((file) => file.name.endsWith('.ics'))
    .map(readCalendar);
}

const addMeeting = (ahead: number) =>
  planMeeting(world.system(), {
    runId: run.id,
    startsAt: new Date(world.now().getTime() + ahead * DAY),
    endsAt: new Date(world.now().getTime() + ahead * DAY + 2 * HOUR),
    topic: 'Terugkomdag',
  });

describe('the calendar of who has a place', () => {
  test('is asked for every meeting when the place is bought, one file and one UID each', async () => {
    await buy();
    const files = await filesTo('ada@test.example');
    expect(files.map(({ method, sequence }) => [method, sequence])).toEqual([
      ['REQUEST', 0],
      ['REQUEST', 0],
    ]);
    expect(files.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual(
      run.meetings.map(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]),
    );
    expect(new Set(files.map(({ uid }) => uid)).size).toBe(2);
    for (const file of files) {
      expect(file.mime).toBe('text/calendar; method=REQUEST; charset=utf-8');
      expect(file.attendees).toEqual(['mailto:ada@test.example']);
      expect(file.location).toBe('Buurthuis De Kaap, Kade 1, Deventer');
    }
  });

  test('loses every meeting to come when the place is refunded, and gets them back with a higher number when it is bought again', async () => {
    const order = await buy();
    const asked = await filesTo('ada@test.example');
    refund(order.id);
    refund(order.id);
    const cancelled = await filesTo('ada@test.example');
    const second = await buy();
    const again = await filesTo('ada@test.example');
    refund(second.id);
    const last = await filesTo('ada@test.example');
    expect(cancelled.map(({ method, status, mime }) => [method, status, mime])).toEqual(
      Array(2).fill(['CANCEL', 'CANCELLED', 'text/calendar; method=CANCEL; charset=utf-8']),
    );
    for (const files of [cancelled, again, last])
      expect(files.map(({ uid }) => uid)).toEqual(asked.map(({ uid }) => uid));
    expect([asked, cancelled, again, last].map((files) => files.map(({ sequence }) => sequence))).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(last.map(({ method }) => method)).toEqual(['CANCEL', 'CANCEL']);
  });

  test('keeps what was: a meeting that is over is not taken away', async () => {
    const order = await buy();
    await send();
    world.later(20 * DAY);
    refund(order.id);
    const files = await filesTo('ada@test.example');
    expect(files.map(({ startsAt }) => startsAt)).toEqual([run.meetings[1]?.startsAt.getTime()]);
  });

  test('is told nothing of an ended place while the person sits there again', async () => {
    const order = await buy();
    await send();
    refund(order.id);
    await buy();
    const files = await filesTo('ada@test.example');
    expect(files.map(({ method, sequence }) => [method, sequence])).toEqual([
      ['REQUEST', 2],
      ['REQUEST', 2],
    ]);
  });

  test('hears of a run that does not go on', async () => {
    const order = await buy();
    await send();
    cancelRun(world, run.id);
    refund(order.id, 'run_cancelled');
    expect((await filesTo('ada@test.example')).map(({ method }) => method)).toEqual(['CANCEL', 'CANCEL']);
    expect(world.mail.sent.map(({ text }) => text).join()).toContain('omdat deze groep niet doorgaat');
  });
});

describe('a meeting', () => {
  test('that is added reaches everybody with a place, and nobody else', async () => {
    const bea = makePerson(world, { email: 'bea@test.example' });
    const cas = makePerson(world, { email: 'cas@test.example' });
    await buy();
    await buy(bea);
    refund((await buy(cas)).id);
    await send();
    const meeting = addMeeting(40);
    addMeeting(40);
    const before = world.mail.sent.length;
    await send();
    const sent = world.mail.sent.slice(before);
    expect(sent.map(({ to }) => to.address).sort()).toEqual(['ada@test.example', 'bea@test.example']);
    expect(sent[0]?.subject).toBe('Er is een bijeenkomst bij: Coach van het alledaagse');
    const [file, ...others] = (sent[0]?.attachments ?? []).map(readCalendar);
    expect(others).toEqual([]);
    expect(file).toMatchObject({ method: 'REQUEST', sequence: 0, startsAt: meeting.startsAt.getTime() });
  });

  test('that moves keeps its UID and gets a higher number, at every change of time, topic or place', async () => {
    await buy();
    const asked = await filesTo('ada@test.example');
    const first = run.meetings[0]?.id ?? '';
    const changes = [
      `UPDATE meetings SET starts_at = starts_at + ${HOUR}, ends_at = ends_at + ${HOUR} WHERE id = '${first}'`,
      `UPDATE meetings SET topic = 'Anders' WHERE id = '${first}'`,
      `UPDATE course_runs SET place_address = 'Kade 9' WHERE id = '${run.id}'`,
    ];
    const told = [];
    for (const sql of changes) {
      world.open.exec(sql);
      change(world.system(), (tx) => inviteToMeeting(tx, first));
      told.push(...(await filesTo('ada@test.example')));
    }
    expect(told.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(new Set([asked[0]?.uid, ...told.map(({ uid }) => uid)]).size).toBe(1);
    expect(told[0]?.startsAt).toBe((asked[0]?.startsAt ?? 0) + HOUR);
    expect(told.at(-1)?.location).toBe('Buurthuis De Kaap, Kade 9, Deventer');
    expect(world.mail.lastTo('ada@test.example').subject).toBe(
      'Een bijeenkomst is veranderd: Coach van het alledaagse',
    );
  });

  test('that changed again before the mail went is told of once, as it is now', async () => {
    await buy();
    await send();
    const first = run.meetings[0]?.id ?? '';
    for (const topic of ['Een', 'Twee']) {
      world.open.exec(`UPDATE meetings SET topic = '${topic}' WHERE id = '${first}'`);
      change(world.system(), (tx) => inviteToMeeting(tx, first));
    }
    const files = await filesTo('ada@test.example');
    expect(files.map(({ sequence, summary }) => [sequence, summary])).toEqual([[2, 'Coach van het alledaagse: Twee']]);
  });

  test('counts its changes in the database itself: not for what stays the same, and never back', () => {
    const sequences = () => requireRun(world.system(), run.id).meetings.map(({ sequence }) => sequence);
    world.open.exec(`UPDATE meetings SET topic = topic; UPDATE course_runs SET city = city, capacity = capacity`);
    expect(sequences()).toEqual([0, 0]);
    world.open.exec(`UPDATE course_runs SET city = 'Zwolle' WHERE id = '${run.id}'`);
    expect(sequences()).toEqual([1, 1]);
    expect(() => world.open.exec('UPDATE meetings SET sequence = 0')).toThrow('guard: a meeting never counts');
  });
});

describe('a place that an organisation bought', () => {
  test('is in the calendar of who sits there alone, and leaves it when they say no', async () => {
    const organisationId = makeOrganisation(world, 'Stichting Voorbeeld');
    const dora = makePerson(world, { coordinates: organisationId, email: 'dora@test.example' });
    const aisha = makePerson(world, { worksAt: organisationId, email: 'aisha@test.example' });
    const ctx = world.person(dora);
    agreeOnInvoice(ctx, reservePlace(ctx, { runId: run.id, personId: aisha, organisationId }).id);
    const asked = await filesTo('aisha@test.example');
    expect(asked.map(({ method, answers }) => [method, answers])).toEqual(Array(2).fill(['REQUEST', ['NEEDS-ACTION']]));
    const buyer = world.mail.sent.find(({ to }) => to.address !== 'aisha@test.example');
    expect(buyer?.attachments?.map(({ mime }) => mime)).toEqual(['application/pdf']);
    expect(buyer?.text).toContain('sturen de bijeenkomsten voor de agenda mee');
    const placeId = listPlacesToAnswer(world.person(aisha))[0]?.id ?? '';
    answerPlace(world.person(aisha), { placeId, answer: 'declined' });
    expect((await filesTo('aisha@test.example')).map(({ method }) => method)).toEqual(['CANCEL', 'CANCEL']);
    expect(world.mail.lastTo('aisha@test.example').subject).toContain('U nam de plaats niet aan');
  });
});
