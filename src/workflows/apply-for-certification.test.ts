import { describe, expect, test } from 'vitest';
import { caseStatus, requireCase } from '#domain/assessment/index.ts';
import { findOrder, setPrice } from '#domain/billing/index.ts';
import { findStepsHeld } from '#domain/certification/index.ts';
import { change } from '#domain/change.ts';
import type { Tx } from '#domain/context.ts';
import { findAccess } from '#domain/learning/index.ts';
import { applicationDesk } from '#src/queries/application.ts';
import { makeDossier } from '#tests/support/make/assessment.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { applyAndOrder } from './apply-for-certification.ts';
import { certificationFulfilment as certification } from './fulfilment/certification.ts';

function start() {
  const world = makeWorld();
  const ada = makePerson(world);
  setPrice(world.system(), {
    product: 'certification:koek',
    amountCents: 45_000,
    vatCategory: 'exempt_education',
    fromAt: world.now(),
  });
  for (const subject of ['coach-van-het-alledaagse', 'talentmakelaar'])
    makeCredential(world, ada, { kind: 'participation', subject });
  for (let made = 0; made < 2; made += 1) makePerson(world, { roles: ['assessor'] });
  makePerson(world, { roles: ['certification_officer'] });
  const apply = () =>
    applyAndOrder(world.person(ada), {
      schemeId: 'koek',
      evidenceIds: makeDossier(world, ada),
      equivalence: '',
      conductAccepted: true,
    });
  return { world, ada, apply };
}

describe('applying and ordering', () => {
  test('gives an application with the steps that are held, and one order to pay', () => {
    const { world, ada, apply } = start();
    const { certificationId, orderId } = apply();
    expect(requireCase(world.system(), certificationId).ground).toEqual({
      steps: ['coach-van-het-alledaagse', 'talentmakelaar'],
      missing: [],
      equivalence: null,
    });
    expect(findOrder(world.system(), orderId)).toMatchObject({
      personId: ada,
      payBy: 'checkout',
      lines: [{ kind: 'certification', subjectId: certificationId }],
    });
  });

  test('a refused application leaves no order, and without a price there is no application', () => {
    const { world, apply } = start();
    apply();
    expect(apply).toThrow('assessment.already_running');
    expect(world.rows('SELECT 1 FROM orders')).toHaveLength(1);
    const poor = makeWorld();
    const ben = makePerson(poor);
    const equivalence =
      'Ik werkte tien jaar in een buurt en maakte daar met bewoners drie kaarten van talent. Ik leerde het daar.';
    expect(() =>
      applyAndOrder(poor.person(ben), {
        schemeId: 'koek',
        evidenceIds: makeDossier(poor, ben),
        equivalence,
        conductAccepted: true,
      }),
    ).toThrow();
    expect(poor.rows('SELECT 1 FROM certifications')).toEqual([]);
  });

  test('somebody who is certified already is told so', () => {
    const { world, ada, apply } = start();
    makeCredential(world, ada);
    expect(apply).toThrow('certification.already_certified');
  });

  test('the refusal says from when, and from that instant on applying again is possible', () => {
    const { world, ada, apply } = start();
    makeCredential(world, ada, { validUntil: new Date('2027-12-31T11:00:00Z') });
    // The midnight that begins 2 September, Dutch time.
    const from = new Date('2027-09-01T22:00:00Z');
    world.later(from.getTime() - 1 - world.now().getTime());
    expect(applicationDesk(world.person(ada)).againFrom).toEqual(from);
    expect(apply).toThrow(expect.objectContaining({ code: 'certification.already_certified', facts: { from } }));
    world.later(1);
    expect(applicationDesk(world.person(ada)).againFrom).toBeNull();
    expect(apply).not.toThrow();
  });

  test('a visitor is asked to sign in', () => {
    const { world } = start();
    expect(() =>
      applyAndOrder(world.visitor(), { schemeId: 'koek', evidenceIds: [], equivalence: '', conductAccepted: true }),
    ).toThrow(/sign_in_first/);
    expect(findStepsHeld(world.visitor(), 'koek', 'per_none').held).toEqual([]);
  });
});

describe('what the order line gives', () => {
  test('payment opens the case and the lessons that prepare for it once, however often it is told', () => {
    const { world, ada, apply } = start();
    const { certificationId, orderId } = apply();
    const order = findOrder(world.system(), orderId);
    const line = order?.lines[0];
    if (!order || !line) throw new Error('the order has a line');
    const once = <T>(work: (tx: Tx) => T) => change(world.system(), (tx) => ({ answer: work(tx) })).answer;
    for (let told = 0; told < 3; told += 1)
      expect(once((tx) => certification.deliver(tx, line, order))).toBe('delivered');
    const item = requireCase(world.system(), certificationId);
    expect(caseStatus(item)).toBe('marking');
    expect(item.seats).toHaveLength(2);
    expect(findAccess(world.system(), ada, 'koek-certificering')).toMatchObject({ runId: null });
    once((tx) => certification.release(tx, line));
    expect(caseStatus(requireCase(world.system(), certificationId))).toBe('marking');
    once((tx) => certification.takeBack(tx, line, order, 'goodwill'));
    once((tx) => certification.takeBack(tx, line, order, 'goodwill'));
    expect(caseStatus(requireCase(world.system(), certificationId))).toBe('ended');
    expect(findAccess(world.system(), ada, 'koek-certificering')).toBeNull();
  });

  test('an order that lapsed lets the application go, and money that comes later finds nothing to give', () => {
    const { world, apply } = start();
    const { certificationId, orderId } = apply();
    const order = findOrder(world.system(), orderId);
    const line = order?.lines[0];
    if (!order || !line) throw new Error('the order has a line');
    const once = <T>(work: (tx: Tx) => T) => change(world.system(), (tx) => ({ answer: work(tx) })).answer;
    once((tx) => certification.release(tx, line));
    once((tx) => certification.release(tx, line));
    expect(caseStatus(requireCase(world.system(), certificationId))).toBe('ended');
    expect(once((tx) => certification.deliver(tx, line, order))).toBe('impossible');
  });
});
