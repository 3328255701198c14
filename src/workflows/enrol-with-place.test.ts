import { beforeEach, describe, expect, test } from 'vitest';
import { orderStatus } from '#domain/billing/index.ts';
import { findAccess, type Run } from '#domain/learning/index.ts';
import { answerPlace, listPlacesToAnswer, seatsOf } from '#domain/registration/index.ts';
import { boughtPlaces } from '#src/queries/given-place.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { makeRunForSale } from '#tests/support/make/commerce.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { COACH } from '#tests/support/make/learning.ts';
import { MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { agreeOnInvoice } from './checkout/agree-on-invoice.ts';
import { reservePlace } from './checkout/reserve.ts';
import { deliverOutbox } from './outbox/deliver.ts';
import { refundOrder } from './refund/refund-order.ts';

let world: World;
let run: Run;
let organisationId: string;
let dora: string;
let aisha: string;

beforeEach(() => {
  world = makeWorld();
  run = makeRunForSale(world, { capacity: 1 });
  organisationId = makeOrganisation(world, 'Stichting Voorbeeld');
  dora = makePerson(world, { coordinates: organisationId, email: 'dora@test.example' });
  aisha = makePerson(world, { name: 'Aïsha', worksAt: organisationId, email: 'aisha@test.example' });
});

const buyFor = (personId: string) => {
  const ctx = world.person(dora);
  return agreeOnInvoice(ctx, reservePlace(ctx, { runId: run.id, personId, organisationId }).id);
};
const access = (personId = aisha) => findAccess(world.system(), personId, COACH);
const offered = () => listPlacesToAnswer(world.person(aisha))[0]?.id ?? '';
const answer = (input: 'accepted' | 'declined', who = aisha, placeId = offered()) =>
  answerPlace(world.person(who), { placeId, answer: input });
const states = () => boughtPlaces(world.person(dora), organisationId).rows.map(({ state }) => state);
const mails = () => deliverOutbox(world.system(), (_row, error) => expect.fail(String(error)));

describe('a place that an organisation bought for somebody', () => {
  test('is held for them, and they are not enrolled before they say yes', async () => {
    buyFor(aisha);
    expect(seatsOf(world.system(), run.id)).toMatchObject({ places: 1, free: 0 });
    expect(access()).toBeNull();
    expect(states()).toEqual(['waiting']);
    expect(moneyFaults(world.system())).toEqual([]);
    await mails();
    const { text } = world.mail.lastTo('aisha@test.example');
    expect(text).toContain('Stichting Voorbeeld ziet twee dingen van u: of u er was, en of u de training af heeft.');
    expect(text).toContain(`/mijn/plaatsen/${offered()}`);
    expect(text).not.toContain('/leren/');
  });

  test('is theirs when they say yes, and once however often they say it', () => {
    buyFor(aisha);
    const placeId = offered();
    answer('accepted');
    answer('accepted', aisha, placeId);
    expect(access()?.sourceKey).toBe(placeId);
    expect(states()).toEqual(['accepted']);
    expect(offered()).toBe('');
    expect(() => answer('declined', aisha, placeId)).toThrow(
      expect.objectContaining({ code: 'registration.answered', facts: { answer: 'accepted' } }),
    );
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('goes back when they say no: the seat is free, the order is given back, and the coordinator hears it', async () => {
    const order = buyFor(aisha);
    const placeId = offered();
    answer('declined');
    answer('declined', aisha, placeId);
    expect(seatsOf(world.system(), run.id).free).toBe(1);
    expect(orderStatus(world.system(), order.id)).toBe('refunded');
    expect(access()).toBeNull();
    expect(states()).toEqual(['declined']);
    expect(() => answer('accepted', aisha, placeId)).toThrow(
      expect.objectContaining({ code: 'registration.answered', facts: { answer: 'declined' } }),
    );
    expect(moneyFaults(world.system())).toEqual([]);
    await mails();
    expect(world.mail.lastTo('dora@test.example').subject).toBe(
      'Aïsha neemt de plaats niet aan: Coach van het alledaagse',
    );
    world.later(MINUTE);
    buyFor(makePerson(world, { worksAt: organisationId }));
    expect(states()).toEqual(['waiting', 'declined']);
  });

  test('cannot be answered any more once it was taken back', () => {
    const order = buyFor(aisha);
    const placeId = offered();
    refundOrder(world.system(), { orderId: order.id, reason: 'goodwill' });
    expect(() => answer('accepted', aisha, placeId)).toThrow('registration.place_over');
    expect(access()).toBeNull();
  });

  test('is not there for a stranger, its buyer or a visitor', () => {
    buyFor(aisha);
    const placeId = offered();
    for (const who of [dora, makePerson(world)])
      expect(() => answerPlace(world.person(who), { placeId, answer: 'accepted' })).toThrow(/not_found/);
    expect(() => answerPlace(world.visitor(), { placeId, answer: 'accepted' })).toThrow(/sign_in_first/);
    expect(states()).toEqual(['waiting']);
  });

  test('is not asked about when the coordinator bought it for themselves', () => {
    buyFor(dora);
    expect(access(dora)).not.toBeNull();
    expect(listPlacesToAnswer(world.person(dora))).toEqual([]);
    expect(states()).toEqual(['accepted']);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('keeps its answer, by the table itself', () => {
    buyFor(aisha);
    answer('accepted');
    expect(() => world.open.exec("UPDATE place_answers SET answer = 'declined'")).toThrow(/never changed/);
    expect(() => world.open.exec('DELETE FROM place_answers')).toThrow(/never deleted/);
  });
});
