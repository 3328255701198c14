import { beforeEach, describe, expect, test } from 'vitest';
import {
  findInvoiceBySource,
  listAlarms,
  type Order,
  orderStatus,
  owedCents,
  recordBankPayment,
  remindOfInvoice,
} from '#domain/billing/index.ts';
import { findLicence, findLicenceStatus } from '#domain/licensing/index.ts';
import { findPlaceOf } from '#domain/registration/index.ts';
import { searchOrders } from '#src/queries/orders.ts';
import { agreeOnInvoice } from '#src/workflows/checkout/agree-on-invoice.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { orderLicence, type ToBuy } from '#src/workflows/order-licence.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { makePrices, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { type Buyer, makeBuyer, makeCertified, makeNamed, makeTree } from '#tests/support/make/licensing.ts';
import { DAY, HOUR, makeWorld, type World } from '#tests/support/world.ts';
import { collectInvoices } from './collect-invoices.ts';

let world: World;
let buyer: Buyer;
let eve: string;
let order: Order;
let licenceId: string;

beforeEach(() => {
  world = makeWorld();
  makeTree(world);
  makePrices(world);
  eve = makePerson(world, { roles: ['administrator'] });
  buyer = makeBuyer(world, 'De Lange Tafel');
  const bought = buy(buyer);
  order = agreeOnInvoice(world.person(buyer.coordinatorId), bought.order.id);
  licenceId = bought.licence.id;
  makeNamed(world, buyer, licenceId, makeCertified(world, buyer).personId);
});

function buy(by: Buyer, over: Partial<ToBuy> = {}) {
  const asked = {
    organisationId: by.organisationId,
    scope: 'work',
    exclusive: true,
    areaCode: 'GM0001',
    startDay: '2026-09-02',
    payBy: 'invoice',
  } as const;
  return orderLicence(world.person(by.coordinatorId), { ...asked, ...over });
}
const standing = () =>
  findLicenceStatus(world.system(), findLicence(world.system(), licenceId) ?? expect.fail('no licence'));
const attention = () =>
  searchOrders(world.person(eve), { text: '', state: 'attention', at: null }).rows.map((row) => row.id);
const pay = () =>
  recordBankPayment(world.person(eve), {
    orderId: order.id,
    amountCents: owedCents(world.system(), order.id),
    reference: 'afschrift 7',
  });

async function collectFor(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    world.later(DAY);
    await collectInvoices(world.system());
    await deliverOutbox(world.system(), (_row, error) => expect.fail(String(error)));
  }
}
const subjects = () => world.mail.sent.map((mail) => mail.subject);

describe('a licence on invoice', () => {
  test('is in force until its invoice is due, and nobody is reminded', async () => {
    await collectFor(29);
    expect(standing()).toBe('in_force');
    expect(subjects().filter((subject) => subject.startsWith('Herinnering'))).toEqual([]);
  });

  test('not paid on the day: the organisation gets one reminder with the invoice, and an administrator sees it', async () => {
    await collectFor(33);
    const invoice = findInvoiceBySource(world.system(), `order:${order.id}`);
    expect(subjects().filter((subject) => subject.startsWith('Herinnering'))).toEqual([
      `Herinnering: factuur ${invoice?.number}`,
    ]);
    expect(world.mail.sent.at(-1)?.attachments?.map((attachment) => attachment.name)).toEqual([
      `factuur-${invoice?.number}.pdf`,
    ]);
    expect(listAlarms(world.system(), { orderId: order.id }).map((alarm) => alarm.kind)).toEqual(['invoice_overdue']);
    expect(attention()).toEqual([order.id]);
    expect(standing()).toBe('in_force');
  });

  test('not paid a week after the reminder: it ends, its area is free for another, nothing is owed any more, and a mail tells it', async () => {
    await collectFor(39);
    expect(standing()).toBe('unpaid');
    expect(world.rows('SELECT outcome FROM licence_ends')).toEqual([{ outcome: 'unpaid' }]);
    expect(world.rows("SELECT actor_id FROM journal WHERE verb = 'licensing.end_licence'")).toEqual([
      { actor_id: 'system:refund' },
    ]);
    expect([orderStatus(world.system(), order.id), owedCents(world.system(), order.id)]).toEqual(['refunded', 0]);
    expect(findInvoiceBySource(world.system(), `credit:${order.id}`)?.document.corrects?.reason).toBe('not_paid');
    expect(subjects().at(-1)).toBe('Uw licentie is gestopt: de factuur is niet betaald');
    expect(buy(makeBuyer(world, 'Zeven Stoelen'), { startDay: '2026-10-20' }).licence.areaCodes).toEqual(['GM0001']);
    expect(attention()).toEqual([]);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('paid between the reminder and the end of that week stays in force', async () => {
    await collectFor(34);
    pay();
    await collectFor(20);
    expect(standing()).toBe('in_force');
    expect([orderStatus(world.system(), order.id), attention()]).toEqual(['paid', []]);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('looked at twice is reminded once and ended once', async () => {
    await collectFor(30);
    for (const _ of [1, 2, 3]) await collectInvoices(world.system());
    world.later(9 * DAY);
    for (const _ of [1, 2, 3]) await collectInvoices(world.system());
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'billing.remind_of_invoice'")).toHaveLength(1);
    expect(world.rows("SELECT 1 FROM invoices WHERE series = 'credit_note'")).toHaveLength(1);
  });

  test('the product stood still for months: the organisation is reminded first, and still gets its week', async () => {
    world.later(90 * DAY);
    await collectInvoices(world.system());
    await collectInvoices(world.system());
    expect(standing()).toBe('in_force');
    await collectFor(7);
    expect(standing()).toBe('in_force');
    await collectFor(1);
    expect(standing()).toBe('unpaid');
  });

  test('an organisation that did not pay one gets no other on invoice for a year, and may pay at once', async () => {
    await collectFor(39);
    expect(() => buy(buyer, { startDay: '2026-10-20' })).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(buy(buyer, { startDay: '2026-10-20', payBy: 'checkout' }).order.payBy).toBe('checkout');
  });
});

describe('a place on invoice', () => {
  test('is reminded of and shown to an administrator; the place stays', async () => {
    const dora = buyer.coordinatorId;
    const run = makeRunForSale(world);
    const place = agreeOnInvoice(
      world.person(dora),
      reservePlace(world.person(dora), { runId: run.id, personId: dora, organisationId: buyer.organisationId }).id,
    );
    await collectFor(60);
    expect(subjects().filter((subject) => subject.startsWith('Herinnering'))).toHaveLength(2);
    expect(attention()).toEqual([place.id]);
    expect([orderStatus(world.system(), place.id), findPlaceOf(world.system(), run.id, dora) !== null]).toEqual([
      'on_invoice',
      true,
    ]);
  });
});

describe('reminding of an invoice', () => {
  const invoiceId = () => findInvoiceBySource(world.system(), `order:${order.id}`)?.id ?? '';

  test('is done by the product, when the invoice is due and not paid', () => {
    expect(() => remindOfInvoice(world.system(), { invoiceId: invoiceId() })).toThrow(
      expect.objectContaining({ kind: 'conflict' }),
    );
    world.later(30 * DAY + HOUR);
    expect(() => remindOfInvoice(world.person(eve), { invoiceId: invoiceId() })).toThrow(
      expect.objectContaining({ kind: 'not_allowed' }),
    );
    const reminder = remindOfInvoice(world.system(), { invoiceId: invoiceId() });
    expect(remindOfInvoice(world.system(), { invoiceId: invoiceId() })).toEqual(reminder);
    expect(reminder.deadlineAt).toEqual(new Date('2026-10-09T22:00:00Z'));
    pay();
    expect(() => remindOfInvoice(world.system(), { invoiceId: 'inv_none' })).toThrow(
      expect.objectContaining({ kind: 'not_found' }),
    );
  });
});
