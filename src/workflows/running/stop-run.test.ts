import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listInvoices, orderStatus, owedCents } from '#domain/billing/index.ts';
import { findAccess, type Run } from '#domain/learning/index.ts';
import { findPlaceOf, findWaitingNumber, joinWaitingList } from '#domain/registration/index.ts';
import { agreeOnInvoice } from '#src/workflows/checkout/agree-on-invoice.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { COURSE_CENTS, makePaidOrder, makePrices } from '#tests/support/make/commerce.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { COACH, makeRun } from '#tests/support/make/learning.ts';
import { readCalendar } from '#tests/support/read-calendar.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { rehearse } from './rehearse.ts';
import { stopRun } from './stop-run.ts';

let world: World;
let run: Run;
let eve: string;
let ada: string;

beforeEach(() => {
  world = makeWorld();
  makePrices(world);
  run = makeRun(world, { capacity: 2, meetings: [44, 60], closesInDays: 43 });
  eve = makePerson(world, { roles: ['administrator'] });
  ada = makePerson(world, { email: 'ada@test.example' });
});

const stop = (totalCents: number | null = null, who = eve) =>
  stopRun(world.person(who), { runId: run.id, why: 'Er zijn te weinig deelnemers.', totalCents });
const send = () => deliverOutbox(world.system(), (_row, error) => expect.fail(String(error)));
const buy = () => makePaidOrder(world, { personId: ada, runId: run.id });

describe('a run that does not go on', () => {
  test('gives a paid place back in full with a credit note, and takes the meetings out of the calendar', async () => {
    const order = await buy();
    await send();
    const before = world.mail.sent.length;
    expect(stop(COURSE_CENTS)).toMatchObject({ totalCents: COURSE_CENTS, kept: [] });
    await send();
    const mails = world.mail.sent.slice(before).filter(({ to }) => to.address === 'ada@test.example');
    const files = mails.flatMap(({ attachments }) => attachments ?? []);
    const calendars = files.filter(({ name }) => name.endsWith('.ics')).map(readCalendar);
    expect(calendars.map(({ method, sequence }) => [method, sequence])).toEqual(Array(2).fill(['CANCEL', 1]));
    expect(files.filter(({ name }) => name.endsWith('.pdf'))).toHaveLength(1);
    expect(mails.map(({ text }) => text).join()).toContain('Er zijn te weinig deelnemers.');
    expect([findPlaceOf(world.system(), run.id, ada), findAccess(world.system(), ada, COACH)]).toEqual([null, null]);
    expect(orderStatus(world.system(), order.id)).toBe('ended');
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('leaves an organisation on invoice owing nothing', () => {
    const organisationId = makeOrganisation(world);
    const dora = world.person(makePerson(world, { coordinates: organisationId }));
    const personId = makePerson(world, { worksAt: organisationId });
    const order = agreeOnInvoice(dora, reservePlace(dora, { runId: run.id, personId, organisationId }).id);
    stop();
    expect(owedCents(world.system(), order.id)).toBe(0);
    expect(listInvoices(world.system(), order.id).map(({ series }) => series)).toContain('credit_note');
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('lets who had completed the course keep that, and gives nothing back of it', async () => {
    await buy();
    const bram = makePerson(world, { email: 'bram@test.example' });
    const order = await makePaidOrder(world, { personId: bram, runId: run.id });
    const enrolment = findAccess(world.system(), bram, COACH);
    world.open.exec(`INSERT INTO completions VALUES ('${enrolment?.id}', ${world.now().getTime()}, 100)`);
    expect(stop(COURSE_CENTS).kept).toHaveLength(1);
    expect(findAccess(world.system(), bram, COACH)?.id).toBe(enrolment?.id);
    expect(orderStatus(world.system(), order.id)).toBe('paid');
    await send();
    expect(world.mail.lastTo('bram@test.example').text).toContain('Uw certificaat blijft van u');
  });

  test('tells who waits, and nobody waits any longer', async () => {
    await buy();
    await makePaidOrder(world, { personId: makePerson(world), runId: run.id });
    const wil = makePerson(world, { email: 'wil@test.example' });
    joinWaitingList(world.person(wil), { runId: run.id });
    stop();
    expect(findWaitingNumber(world.system(), run.id, wil)).toBeNull();
    await send();
    expect(world.mail.lastTo('wil@test.example').subject).toContain('gaat niet door');
  });

  test('twice is once, and another amount than was shown changes nothing', async () => {
    await buy();
    expect(() => stop(1)).toThrow(expect.objectContaining({ code: 'learning.other_back' }));
    expect(findPlaceOf(world.system(), run.id, ada)).not.toBeNull();
    stop(COURSE_CENTS);
    stop(COURSE_CENTS);
    expect(world.rows("SELECT 1 FROM invoices WHERE series = 'credit_note'")).toHaveLength(1);
  });

  test('is an administrator’s, before its last meeting is over', () => {
    for (const roles of [[], ['trainer']] as const)
      expect(() => stop(null, makePerson(world, { roles: [...roles] }))).toThrow(
        expect.objectContaining({ kind: 'not_allowed' }),
      );
    world.later(61 * 86_400_000);
    expect(() => stop()).toThrow(expect.objectContaining({ code: 'learning.run_is_over' }));
  });

  test('is shown before with what goes back to whom, and nothing has happened', async () => {
    const order = await buy();
    await send();
    const draw = vi.spyOn(world.system().outside.documents, 'creditNotePdf');
    const { mails, seen } = rehearse(world.person(eve), 'nl', (tx) =>
      stopRun(tx, { runId: run.id, why: '', totalCents: null }),
    );
    expect(seen.back.map(({ orderNumber, cents }) => [orderNumber, cents])).toEqual([[order.number, COURSE_CENTS]]);
    expect(orderStatus(world.system(), order.id)).toBe('paid');
    const toAda = mails.filter(({ to }) => to.address === 'ada@test.example').map(({ kind }) => kind);
    expect(toAda).toContain('billing.line_cancelled');
    await Promise.resolve();
    expect(draw).not.toHaveBeenCalled();
    stop(COURSE_CENTS);
    const before = world.mail.sent.length;
    await send();
    expect(draw).toHaveBeenCalledOnce();
    const sent = world.mail.sent.slice(before).map(({ subject, to }) => `${to.address} ${subject}`);
    expect(sent.sort()).toEqual(mails.map(({ subject, to }) => `${to.address} ${subject}`).sort());
  });
});
