import { beforeEach, describe, expect, test } from 'vitest';
import type { Order } from '#domain/billing/index.ts';
import { findAccess, finishLesson, listGroup, type Run } from '#domain/learning/index.ts';
import { answerPlace, findPlaceOf, seatsOf } from '#domain/registration/index.ts';
import { agreeOnInvoice } from '#src/workflows/checkout/agree-on-invoice.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { makeOrder, makePaidOrder, makePrices } from '#tests/support/make/commerce.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { BROKER, COACH, makeRun } from '#tests/support/make/learning.ts';
import { DAY, makeWorld, type World } from '#tests/support/world.ts';
import { moveLine } from './move-line.ts';

let world: World;
let from: Run;
let to: Run;
let ada: string;
let order: Order;

beforeEach(async () => {
  world = makeWorld();
  makePrices(world);
  from = makeRun(world, { capacity: 1, meetings: [20, 30], closesInDays: 19 });
  to = makeRun(world, { capacity: 1, meetings: [40, 50], closesInDays: 39 });
  ada = makePerson(world, { email: 'ada@test.example' });
  order = await makePaidOrder(world, { personId: ada, runId: from.id });
});

const move = (runId = to.id, who = ada) =>
  moveLine(world.person(who), { orderId: order.id, lineId: order.lines[0]?.id ?? '', runId });

describe('moving to another run', () => {
  test('takes the seat there, frees the old one, and takes along what was done', async () => {
    const enrolment = findAccess(world.person(ada), ada, COACH);
    finishLesson(world.person(ada), { courseId: COACH, lessonId: 'cva-tafel' });
    move();
    expect([seatsOf(world.system(), from.id).free, seatsOf(world.system(), to.id).free]).toEqual([1, 0]);
    expect(findAccess(world.person(ada), ada, COACH)).toMatchObject({ id: enrolment?.id, runId: to.id });
    expect([listGroup(world.system(), from.id), listGroup(world.system(), to.id).length]).toEqual([[], 1]);
    expect(world.rows('SELECT lesson_id FROM lesson_progress WHERE finished_at IS NOT NULL')).toEqual([
      { lesson_id: 'cva-tafel' },
    ]);
    expect(moneyFaults(world.system())).toEqual([]);
    await deliverOutbox(world.system(), () => {});
    const mail = world.mail.lastTo('ada@test.example');
    expect(mail.subject).toContain('andere groep');
    expect(mail.attachments?.map(({ mime }) => mime.match(/method=(\w+)/)?.[1])).toEqual([
      'CANCEL',
      'CANCEL',
      'REQUEST',
      'REQUEST',
    ]);
  });

  test('twice moves once; a second time to yet another run is more than the terms give', () => {
    const place = move();
    expect(move().id).toBe(place.id);
    const third = makeRun(world, { meetings: [60], closesInDays: 59 });
    expect(() => move(third.id)).toThrow(expect.objectContaining({ kind: 'gone' }));
  });

  test('to a full run is refused, and everything stays as it was', () => {
    makeOrder(world, { personId: makePerson(world), runId: to.id });
    expect(() => move()).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(findPlaceOf(world.system(), from.id, ada)).not.toBeNull();
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('to another course is refused', () => {
    const other = makeRun(world, { courseId: BROKER, meetings: [40], closesInDays: 39 });
    expect(() => move(other.id)).toThrow(expect.objectContaining({ kind: 'invalid', field: 'runId' }));
  });

  test('is possible until a week before the first meeting', () => {
    // The first meeting is on 22 September, so the last day is the 15th.
    world.later(new Date('2026-09-15T22:00:00Z').getTime() - world.now().getTime());
    expect(() => move()).toThrow(expect.objectContaining({ kind: 'gone' }));
    world.later(-1000);
    expect(move().runId).toBe(to.id);
  });

  test('is for the buyer only', () => {
    expect(() => move(to.id, makePerson(world))).toThrow(expect.objectContaining({ kind: 'not_found' }));
    expect(() => move(to.id, makePerson(world, { roles: ['administrator'] }))).toThrow(
      expect.objectContaining({ kind: 'not_found' }),
    );
  });

  test('and giving the order back afterwards takes back the place where it is now', () => {
    move();
    refundOrder(world.person(makePerson(world, { roles: ['administrator'] })), {
      orderId: order.id,
      reason: 'goodwill',
    });
    expect(findPlaceOf(world.system(), to.id, ada)).toBeNull();
    expect(findAccess(world.person(ada), ada, COACH)).toBeNull();
    expect(moneyFaults(world.system())).toEqual([]);
  });
});

test('a place from an organisation moves with the answer that was given to it', () => {
  const organisationId = makeOrganisation(world);
  const dora = world.person(makePerson(world, { coordinates: organisationId }));
  const bram = makePerson(world, { worksAt: organisationId });
  const other = makeRun(world, { meetings: [20], closesInDays: 19 });
  order = agreeOnInvoice(dora, reservePlace(dora, { runId: other.id, personId: bram, organisationId }).id);
  answerPlace(world.person(bram), {
    placeId: findPlaceOf(world.system(), other.id, bram)?.id ?? '',
    answer: 'accepted',
  });
  world.later(DAY);
  moveLine(dora, { orderId: order.id, lineId: order.lines[0]?.id ?? '', runId: to.id });
  expect(findAccess(world.person(bram), bram, COACH)).toMatchObject({ runId: to.id });
  expect(moneyFaults(world.system())).toEqual([]);
});
