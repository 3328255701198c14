import { beforeEach, describe, expect, test } from 'vitest';
import type { RefusalKind } from '#domain/refusal.ts';
import { agreeOnInvoice } from '#src/workflows/checkout/agree-on-invoice.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { COURSE_CENTS, makePaidOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { DAY, HOUR, makeWorld, type World } from '#tests/support/world.ts';
import { orderStatus } from './find.ts';
import { findInvoiceBySource, listInvoices, requireInvoice } from './find-invoices.ts';
import { owedCents } from './find-payments.ts';
import { issueCreditNote } from './issue-credit-note.ts';
import { issueInvoice } from './issue-invoice.ts';
import { ledgerFaults } from './ledger-faults.ts';
import type { Order } from './order.ts';
import { invoicePaper } from './paper.ts';
import { recordBankPayment } from './record-bank-payment.ts';
import { recordBankRefund } from './record-bank-refund.ts';

let world: World;
let dora: string;
let eve: string;
let organisationId: string;

beforeEach(() => {
  world = makeWorld();
  organisationId = makeOrganisation(world, 'Stichting Voorbeeld');
  dora = makePerson(world, { coordinates: organisationId });
  eve = makePerson(world, { roles: ['administrator'] });
});

const kind = (wanted: RefusalKind) => expect.objectContaining({ kind: wanted });

function onInvoice(): Order {
  const run = makeRunForSale(world);
  const ctx = world.person(dora);
  return agreeOnInvoice(ctx, reservePlace(ctx, { runId: run.id, personId: dora, organisationId }).id);
}

describe('an order on invoice', () => {
  test('is delivered at once; the invoice is due in thirty days and names the organisation', () => {
    const order = onInvoice();
    const invoice = findInvoiceBySource(world.system(), `order:${order.id}`);
    expect(invoice).toMatchObject({ number: 'F2026-00001', dueAt: new Date(world.now().getTime() + 30 * DAY) });
    expect(invoice?.document.buyer).toMatchObject({ organisation: 'Stichting Voorbeeld', kvk: '00000000' });
    expect(orderStatus(world.system(), order.id)).toBe('on_invoice');
    expect(owedCents(world.system(), order.id)).toBe(COURSE_CENTS);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('is due on the thirtieth day of the calendar, also when the clock is put back in between', () => {
    world.later(29 * DAY + 12.5 * HOUR);
    const invoice = findInvoiceBySource(world.system(), `order:${onInvoice().id}`);
    expect(invoice?.issuedAt).toEqual(new Date('2026-10-01T22:30:00Z'));
    expect(invoice?.dueAt).toEqual(new Date('2026-10-31T23:30:00Z'));
  });

  test('agreed twice is delivered once', () => {
    const order = onInvoice();
    agreeOnInvoice(world.person(dora), order.id);
    expect(listInvoices(world.system(), order.id)).toHaveLength(1);
    expect(world.rows('SELECT id FROM places')).toHaveLength(1);
  });

  test('a stranger does not agree to it, and an order by checkout is not agreed on', async () => {
    const run = makeRunForSale(world);
    const order = reservePlace(world.person(dora), { runId: run.id, personId: dora, organisationId });
    expect(() => agreeOnInvoice(world.person(makePerson(world)), order.id)).toThrow(kind('not_found'));
    const ada = makePerson(world);
    const own = reservePlace(world.person(ada), { runId: run.id, personId: ada, organisationId: null });
    expect(() => agreeOnInvoice(world.person(ada), own.id)).toThrow(kind('conflict'));
  });

  test('agreed after the hold lapsed it is refused, and nothing is left half done', () => {
    const run = makeRunForSale(world);
    const order = reservePlace(world.person(dora), { runId: run.id, personId: dora, organisationId });
    world.later(DAY);
    expect(() => agreeOnInvoice(world.person(dora), order.id)).toThrow(kind('gone'));
    expect(world.rows('SELECT id FROM invoices')).toEqual([]);
  });
});

describe('a transfer', () => {
  const record = (who: string, order: Order, amountCents = COURSE_CENTS, reference = 'afschrift 7') =>
    recordBankPayment(world.person(who), { orderId: order.id, amountCents, reference });

  test('of the whole amount makes the order paid; entered twice it counts once', () => {
    const order = onInvoice();
    record(eve, order);
    record(eve, order);
    expect(orderStatus(world.system(), order.id)).toBe('paid');
    expect(owedCents(world.system(), order.id)).toBe(0);
    expect(world.rows('SELECT id FROM payments')).toHaveLength(1);
    expect(ledgerFaults(world.system())).toEqual([]);
  });

  test('of another amount, for an order that owes nothing, or under a used reference is refused', () => {
    const [order, other] = [onInvoice(), onInvoiceOf(makePerson(world, { coordinates: organisationId }))];
    for (const amount of [COURSE_CENTS - 1, COURSE_CENTS + 1, 0])
      expect(() => record(eve, order, amount)).toThrow(kind('invalid'));
    record(eve, order);
    expect(() => record(eve, order, COURSE_CENTS, 'afschrift 8')).toThrow(kind('conflict'));
    expect(() => record(eve, other)).toThrow(kind('conflict'));
  });

  test('is not entered by the buyer', () => {
    const order = onInvoice();
    expect(() => record(dora, order)).toThrow(kind('not_allowed'));
  });

  test('that comes for an order that was taken back is written down as too much, and goes back by hand', () => {
    const order = onInvoice();
    refundOrder(world.person(eve), { orderId: order.id, reason: 'goodwill' });
    expect(() => record(eve, order, COURSE_CENTS - 1)).toThrow(kind('invalid'));
    for (const _ of [1, 2]) record(eve, order);
    expect(() => record(eve, order, COURSE_CENTS, 'afschrift 8')).toThrow(kind('conflict'));
    expect(world.rows('SELECT outcome FROM payments')).toEqual([{ outcome: 'surplus' }]);
    const [refund] = world.rows<{ id: string; reason: string }>('SELECT id, reason FROM refunds');
    expect([orderStatus(world.system(), order.id), refund?.reason]).toEqual(['refunded', 'undeliverable']);
    expect(ledgerFaults(world.system())).toEqual([]);
    recordBankRefund(world.person(eve), { refundId: refund?.id ?? '', reference: 'retour 1' });
    expect(
      world.rows("SELECT sum(amount_cents) AS s FROM ledger_entries WHERE account IN ('bank', 'to_refund')"),
    ).toEqual([{ s: 0 }]);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  test('goes back by hand after a refund, and is entered once, by an administrator only', () => {
    const order = onInvoice();
    record(eve, order);
    refundOrder(world.person(eve), { orderId: order.id, reason: 'goodwill' });
    const [refund] = world.rows<{ id: string }>('SELECT id FROM refunds');
    const enter = (who: string, reference = 'retour 1') =>
      recordBankRefund(world.person(who), { refundId: refund?.id ?? '', reference });
    expect(() => enter(dora)).toThrow(kind('not_allowed'));
    enter(eve);
    enter(eve);
    expect(() => enter(eve, 'retour 2')).toThrow(kind('conflict'));
    expect(world.rows("SELECT sum(amount_cents) AS s FROM ledger_entries WHERE account = 'bank'")).toEqual([{ s: 0 }]);
    expect(moneyFaults(world.system())).toEqual([]);
  });

  function onInvoiceOf(person: string): Order {
    const run = makeRunForSale(world);
    const ctx = world.person(person);
    return agreeOnInvoice(ctx, reservePlace(ctx, { runId: run.id, personId: person, organisationId }).id);
  }
});

describe('invoice numbers', () => {
  test('run on without a gap, also over a year, and credit notes have a series of their own', async () => {
    const run = makeRunForSale(world, { capacity: 6 });
    const orders: Order[] = [];
    for (let n = 0; n < 3; n += 1)
      orders.push(await makePaidOrder(world, { personId: makePerson(world), runId: run.id }));
    refundOrder(world.person(eve), { orderId: orders[0]?.id ?? '', reason: 'mistake' });
    world.later(130 * DAY);
    const next = makeRunForSale(world);
    await makePaidOrder(world, { personId: makePerson(world), runId: next.id });
    expect(
      world.rows('SELECT number FROM invoices ORDER BY rowid').map((row) => (row as { number: string }).number),
    ).toEqual(['F2026-00001', 'F2026-00002', 'F2026-00003', 'C2026-00001', 'F2027-00001']);
  });

  test('are given once per order, and by the product only', () => {
    const order = onInvoice();
    expect(issueInvoice(world.system(), { orderId: order.id, payment: null }).number).toBe('F2026-00001');
    expect(() => issueInvoice(world.person(eve), { orderId: order.id, payment: null })).toThrow(kind('not_allowed'));
    expect(() => issueCreditNote(world.person(eve), { orderId: order.id, reason: 'mistake', refundBy: null })).toThrow(
      kind('not_allowed'),
    );
    expect(() => issueCreditNote(world.system(), { orderId: 'ord_none', reason: 'mistake', refundBy: null })).toThrow(
      kind('conflict'),
    );
  });

  test('the table itself takes no gap, no change and no double', () => {
    onInvoice();
    const copy = (sequence: number) =>
      `INSERT INTO invoices SELECT 'inv_x', series, year, ${sequence}, 'F-x', order_id, NULL, 'x', issued_at, NULL, document FROM invoices WHERE sequence = 1`;
    expect(() => world.open.exec(copy(3))).toThrow('guard: invoice numbers run on without a gap');
    expect(() => world.open.exec(copy(1))).toThrow('guard: invoice numbers run on without a gap');
    expect(() => world.open.exec("UPDATE invoices SET number = 'F9'")).toThrow('guard: an invoice is never changed');
    expect(() => world.open.exec('DELETE FROM invoices')).toThrow('guard: an invoice is never deleted');
  });

  test('the paper is told that there is no VAT, by a code and no words', async () => {
    const order = onInvoice();
    const invoice = requireInvoice(world.person(dora), listInvoices(world.system(), order.id)[0]?.id ?? '');
    const sheet = decodeURIComponent(
      new TextDecoder()
        .decode((await invoicePaper(world.person(dora), invoice)).bytes)
        .split('\n')[1]
        ?.slice(2) ?? '',
    );
    expect(sheet).toContain('"vat":{"category":"exempt"}');
  });

  test('the paper adds up and is for who may see the order', async () => {
    const order = onInvoice();
    const invoice = requireInvoice(world.person(dora), listInvoices(world.system(), order.id)[0]?.id ?? '');
    expect((await invoicePaper(world.person(dora), invoice)).name).toBe('factuur-F2026-00001.pdf');
    expect(() => requireInvoice(world.person(makePerson(world)), invoice.id)).toThrow(kind('not_found'));
    expect(() => requireInvoice(world.visitor(), invoice.id)).toThrow(kind('not_found'));
  });
});

describe('the ledger', () => {
  test('takes no transaction that does not add up, and no line under a seal', () => {
    const order = onInvoice();
    const line = (id: string, n: number, cents: number) =>
      `INSERT INTO ledger_entries VALUES ('${id}', ${n}, '${order.id}', 'bank', ${cents}, 1);`;
    const seal = (id: string) =>
      `INSERT INTO ledger_transactions VALUES ('${id}', '${order.id}', 'payment', '${id}', 1);`;
    expect(() => world.open.exec(`${line('led_a', 0, 100)}${line('led_a', 1, -99)}${seal('led_a')}`)).toThrow(
      'guard: a ledger transaction adds up to nothing',
    );
    expect(ledgerFaults(world.system())).toEqual(
      expect.arrayContaining([expect.stringContaining('led_a is off'), expect.stringContaining('led_a has no seal')]),
    );
    const [sealed] = world.rows<{ id: string }>('SELECT id FROM ledger_transactions');
    expect(() => world.open.exec(line(sealed?.id ?? '', 9, 1))).toThrow(
      'guard: a sealed ledger transaction takes no more lines',
    );
    expect(() => world.open.exec('UPDATE ledger_entries SET amount_cents = 0')).toThrow(
      'guard: a line of the ledger is never changed',
    );
  });
});
