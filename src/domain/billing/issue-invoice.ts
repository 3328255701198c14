import { invoices } from '#db/schema/billing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { findOrganisation } from '#domain/identity/index.ts';
import type { Payment } from './attempt.ts';
import { book } from './book.ts';
import { daysAfter } from './due.ts';
import { findOrder } from './find.ts';
import { findInvoiceBySource, nextSequence } from './find-invoices.ts';
import { bookYear, type Invoice, type InvoiceDocument, invoiceNumber, PAYMENT_TERM_DAYS } from './invoice.ts';
import { invoiced } from './ledger.ts';
import type { Order } from './order.ts';
import { refusals } from './refusals.ts';

/** Makes the numbered invoice of a delivered order and books it. `payment` when it is paid already, else it is due in thirty days. One per order. */
export function issueInvoice(ctx: Ctx, given: { orderId: string; payment: Payment | null }): Invoice {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const sourceKey = `order:${given.orderId}`;
    const before = findInvoiceBySource(tx, sourceKey);
    if (before) return { value: before, entry: none };
    const order = findOrder(tx, given.orderId);
    if (!order) throw refusals.noOrder();
    const year = bookYear(tx.now);
    const sequence = nextSequence(tx, 'invoice', year);
    const dueAt = given.payment ? null : daysAfter(tx.now, PAYMENT_TERM_DAYS);
    const invoice: Invoice = {
      id: tx.newId('inv'),
      series: 'invoice',
      year,
      sequence,
      number: invoiceNumber('invoice', year, sequence),
      orderId: order.id,
      invoiceId: null,
      sourceKey,
      issuedAt: tx.now,
      dueAt,
      document: documentOf(tx, order, given.payment, dueAt),
    };
    tx.db.insert(invoices).values(invoice).run();
    book(tx, { kind: 'invoice', sourceId: invoice.id, orderId: order.id, bookings: invoiced(order.lines, order.totals) });
    return { value: invoice, entry: { verb: 'billing.issueInvoice', subject: ['order', order.id], data: { number: invoice.number } } };
  });
}

function documentOf(tx: Tx, order: Order, payment: Payment | null, dueAt: Date | null): InvoiceDocument {
  if (!order.address) throw refusals.addressMissing();
  const organisation = order.organisationId ? findOrganisation(tx, order.organisationId) : null;
  const paid = payment && { state: 'paid' as const, onMs: payment.receivedAt.getTime(), method: payment.method };
  return {
    seller: { ...tx.house.seller },
    buyer: { ...order.address, kvk: organisation?.kvk ?? null },
    lines: order.lines.map(({ description, supplied, netCents, vatCategory, vatCents }) => ({ description, supplied, netCents, vatCategory, vatCents })),
    totals: { ...order.totals },
    orderNumber: order.number,
    payment: paid ?? { state: 'due', onMs: (dueAt ?? tx.now).getTime(), termDays: PAYMENT_TERM_DAYS },
    corrects: null,
  };
}
