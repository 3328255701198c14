import { expect, test } from 'vitest';
import { caseStatus, requireCase } from '#domain/assessment/index.ts';
import { listPayments, listRefunds, orderStatus, setAddress, setPrice } from '#domain/billing/index.ts';
import { startCheckout } from '#src/workflows/checkout/start.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { settleCheckout } from '#src/workflows/settle/settle-checkout.ts';
import { makeDossier } from '#tests/support/make/assessment.ts';
import { ADDRESS, requireReference } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { applyAndOrder } from '../apply-for-certification.ts';
import { stopWaiting } from './stop-waiting.ts';

const CENTS = 64_000;

test('who waited ten weeks in vain has all of the money back, once, and can apply again', async () => {
  const world = makeWorld();
  const ada = makePerson(world);
  makePerson(world, { roles: ['certification_officer'] });
  makePerson(world, { roles: ['assessor'] });
  const price = { product: 'certification:koek', amountCents: CENTS, vatCategory: 'exempt_education' } as const;
  setPrice(world.system(), { ...price, fromAt: world.now() });
  const equivalence =
    'Ik volgde elders twee trainingen, in drie jaar, en oefende daar met twintig bewoners in een buurt.';
  const apply = (waits: boolean) =>
    applyAndOrder(world.person(ada), {
      ...{ schemeId: 'koek', evidenceIds: makeDossier(world, ada), equivalence, conductAccepted: true, waits },
    });
  expect(() => apply(false)).toThrow(
    expect.objectContaining({ code: 'assessment.nobody_free', facts: { assessors: 1, officers: 1 } }),
  );
  const { certificationId, orderId } = apply(true);
  setAddress(world.person(ada), { orderId, address: ADDRESS });
  await startCheckout(world.person(ada), orderId);
  const reference = requireReference(world.system(), orderId);
  world.payments.pay(reference);
  await settleCheckout(world.system(), reference);
  const stop = (who = ada) => stopWaiting(world.person(who), certificationId);
  expect(stop).toThrow('assessment.not_waiting_long');
  world.later(71 * DAY);
  expect(() => stop(makePerson(world))).toThrow(/not_found/);
  stop();
  expect(caseStatus(requireCase(world.system(), certificationId))).toBe('ended');
  expect(orderStatus(world.system(), orderId)).toBe('ended');
  const back = listPayments(world.system(), orderId).flatMap(({ id }) => listRefunds(world.system(), id));
  expect(back).toMatchObject([{ amountCents: CENTS }]);
  expect(moneyFaults(world.system())).toEqual([]);
  expect(world.rows("SELECT 1 FROM outbox WHERE key LIKE 'assessment.stopped_waiting:%'")).toHaveLength(1);
  expect(stop).toThrow('assessment.case_over');
  expect(apply(true).certificationId).not.toBe(certificationId);
});
