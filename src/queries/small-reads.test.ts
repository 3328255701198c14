import { describe, expect, test } from 'vitest';
import { requireCase } from '#domain/assessment/index.ts';
import { raiseAlarm } from '#domain/billing/index.ts';
import {
  liftSuspension,
  requireCredential,
  suspendCredential,
  withdrawCredential,
} from '#domain/certification/index.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { makeOpenCase, markFinal } from '#tests/support/make/assessment.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makeOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { COACH, makeEnrolment } from '#tests/support/make/learning.ts';
import { makeTree } from '#tests/support/make/licensing.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { credentialHistory } from './credential-history.ts';
import { verbOf, writtenAs } from './journal-verbs.ts';
import { findLessonPage } from './lesson-page.ts';
import { marksBeside } from './marks-beside.ts';
import { listOfficeAlarms } from './office-alarms.ts';
import { readOrderRows } from './order-rows.ts';
import { orderPage } from './organisation-orders.ts';
import { listSitemapParts, readSitemapPart } from './sitemap.ts';
import { wordsSought } from './sought.ts';

describe('what happened to a credential', () => {
  test('is told newest first, with the reasons for its holder and the officers alone', () => {
    const world = makeWorld();
    const officer = makePerson(world, { roles: ['certification_officer'] });
    const { id } = makeCredential(world, makePerson(world));
    world.later(DAY);
    suspendCredential(world.person(officer), id, 'at_own_request');
    world.later(DAY);
    liftSuspension(world.person(officer), id);
    world.later(DAY);
    withdrawCredential(world.person(officer), id, 'code_of_conduct');
    const credential = requireCredential(world.system(), id);
    const open = credentialHistory(credential, world.now(), false);
    const full = credentialHistory(credential, world.now(), true);
    expect(open).toHaveLength(4);
    expect(open.map(({ at }) => at)).toEqual([...open.map(({ at }) => at)].sort((a, b) => b.getTime() - a.getTime()));
    expect(open[0]?.text).not.toBe(full[0]?.text);
    expect(full[0]?.text.startsWith(`${open[0]?.text}: `)).toBe(true);
  });
});

describe('marks beside each other', () => {
  test('are empty where no mark is in, and stand per criterion when both are', () => {
    const world = makeWorld();
    const { id } = makeOpenCase(world);
    const read = () => marksBeside(requireCase(world.system(), id));
    expect(read().map(({ marks }) => marks)).toEqual([[], []]);
    markFinal(world, id, 1, [3, 1]);
    markFinal(world, id, 2, [3, 3]);
    expect(read()[0]).toMatchObject({
      agreed: true,
      met: true,
      marks: [
        { seat: 1, level: 3 },
        { seat: 2, level: 3 },
      ],
    });
    expect(read()[1]).toMatchObject({
      agreed: false,
      marks: [
        { seat: 1, level: 1 },
        { seat: 2, level: 3 },
      ],
    });
  });
});

describe('what the office must look at', () => {
  test('is what belongs to no order, for sixty days, with the money that the reference says', () => {
    const world = makeWorld();
    const order = makeOrder(world, { personId: makePerson(world), runId: makeRunForSale(world).id });
    raiseAlarm(world.system(), { kind: 'payment_missing', reference: 'K-1 89500 pi_1', orderId: null });
    raiseAlarm(world.system(), { kind: 'mismatch', reference: 'cs_x', orderId: order.id });
    expect(listOfficeAlarms(world.system())).toMatchObject([
      { kind: 'payment_missing', reference: 'K-1, pi_1', amountCents: 89_500 },
    ]);
    world.later(61 * DAY);
    expect(listOfficeAlarms(world.system())).toEqual([]);
  });
});

describe('orders as rows', () => {
  test('of an organisation are its own alone; all of them are read newest first', () => {
    const world = makeWorld();
    const run = makeRunForSale(world, { capacity: 9 });
    const organisationId = makeOrganisation(world);
    const dora = makePerson(world, { coordinates: organisationId });
    makeOrder(world, { personId: makePerson(world), runId: run.id });
    world.later(60_000);
    const own = reservePlace(world.person(dora), { runId: run.id, personId: dora, organisationId });
    const all = readOrderRows(world.system(), undefined, null).rows;
    expect(all.map(({ id }) => id)[0]).toBe(own.id);
    expect(all).toHaveLength(2);
    expect(orderPage(world.system(), organisationId, null).rows).toMatchObject([{ id: own.id, state: 'open' }]);
    expect(orderPage(world.system(), makeOrganisation(world), null).rows).toEqual([]);
  });
});

describe('the map of the site for search engines', () => {
  test('has the pages that do not grow, and a part for what there is', () => {
    const world = makeWorld();
    expect(listSitemapParts(world.visitor())).toEqual(['paginas']);
    makeTree(world);
    const run = makeRunForSale(world);
    expect(listSitemapParts(world.visitor())).toEqual(['paginas', 'uitvoeringen-1', 'gebieden-1']);
    expect(readSitemapPart(world.visitor(), 'uitvoeringen-1')).toEqual([`/uitvoeringen/${run.id}`]);
    expect(readSitemapPart(world.visitor(), 'gebieden-1')).toContain('/gebieden/GM0001');
    expect(readSitemapPart(world.visitor(), 'paginas')).toContain(`/trainingen/${COACH}`);
  });

  test.each(['gebieden-2', 'gebieden-0', 'gebieden-99', 'gebieden', 'constructor-1', ''])('has no part %j', (part) => {
    const world = makeWorld();
    makeTree(world);
    expect(readSitemapPart(world.visitor(), part)).toBeNull();
  });
});

describe('words that are sought', () => {
  test('begin a word, however they are typed, and are never a question of the index itself', () => {
    expect(wordsSought('Zoë MART')).toBe('"zoe"* "mart"*');
    expect(wordsSought('a b c d e f g h')?.split(' ')).toHaveLength(6);
    expect(wordsSought('  ')).toBeNull();
    expect(wordsSought('" OR name:*')).toBe('"or"* "name"*');
  });
});

describe('names of verbs in the journal', () => {
  test('that were written before are read as they are called now', () => {
    expect(verbOf('billing.placeOrder')).toBe('billing.place_order');
    expect(verbOf('constructor')).toBe('constructor');
    expect(writtenAs('billing.place_order')).toEqual(['billing.place_order', 'billing.placeOrder']);
    expect(writtenAs('billing.placeOrder')).toEqual(writtenAs('billing.place_order'));
  });
});

describe('a lesson for its reader', () => {
  test('is the free one for anyone, and any other for who has a place', () => {
    const world = makeWorld();
    const lessons = world.outside.catalogue.lessons(COACH);
    const { personId } = makeEnrolment(world);
    for (const lesson of lessons) {
      const page = findLessonPage(world.visitor(), lesson, []);
      expect(page === null).toBe(!lesson.preview);
      if (page) expect(page.learner).toBeNull();
      expect(findLessonPage(world.person(personId), lesson, [])?.learner).toMatchObject({ openedBefore: false });
      expect(findLessonPage(world.person(makePerson(world)), lesson, []) === null).toBe(!lesson.preview);
    }
  });
});
