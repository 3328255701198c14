import { invoices } from '#db/schema/billing.ts';
import { daysAfter } from '#domain/calendar.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { findOrganisation } from '#domain/identity/index.ts';
import { book } from './book.ts';
import type { Payment } from './checkout.ts';
import { findOrder } from './find.ts';
import { findInvoiceBySource, nextSequence } from './find-invoices.ts';
import { bookYear, type Invoice, type InvoiceDocument, invoiceNumber, PAYMENT_TERM_DAYS } from './invoice.ts';
import { invoiced } from './ledger.ts';
import type { Order } from './order.ts';
import { refusals } from './refusals.ts';

/** Makes the numbered invoice of a delivered order and books it. `payment` when it is paid already, else it is due in thirty days. One per order. */
export function issueInvoice(ctx: Ctx, input: { orderId: string; payment: Payment | null }): Invoice {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const sourceKey = `order:${input.orderId}`;
    const before = findInvoiceBySource(tx, sourceKey);
    if (before) return before;
    const order = findOrder(tx, input.orderId);
    if (!order) throw refusals.noOrder();
    const year = bookYear(tx.now());
    const sequence = nextSequence(tx, 'invoice', year);
    const dueAt = input.payment ? null : daysAfter(tx.now(), PAYMENT_TERM_DAYS);
    const invoice: Invoice = {
      id: tx.newId('inv'),
      series: 'invoice',
      year,
      sequence,
      number: invoiceNumber('invoice', year, sequence),
      orderId: order.id,
      invoiceId: null,
      sourceKey,
      issuedAt: tx.now(),
      dueAt,
      document: documentOf(tx, order, input.payment, dueAt),
    };
    tx.db.insert(invoices).values(invoice).run();
    book(tx, {
      kind: 'invoice',
      sourceId: invoice.id,
      orderId: order.id,
      bookings: invoiced(order.lines, order.totals),
    });
    tx.journal({ verb: 'billing.issue_invoice', subject: ['order', order.id], facts: { number: invoice.number } });
    return invoice;
  });
}

function documentOf(tx: Tx, order: Order, payment: Payment | null, dueAt: Date | null): InvoiceDocument {
  if (!order.address) throw refusals.addressMissing();
  const organisation = order.organisationId ? findOrganisation(tx, order.organisationId) : null;
  const paid = payment && { state: 'paid' as const, onMs: payment.receivedAt.getTime(), method: payment.method };
  return {
    seller: { ...tx.settings.seller },
    buyer: { ...order.address, kvk: organisation?.kvk || null, vatId: organisation?.vatId ?? null },
    lines: order.lines.map(({ description, supplied, netCents, vatCategory, vatCents }) => ({
      description,
      supplied,
      netCents,
      vatCategory,
      vatCents,
    })),
    totals: { ...order.totals },
    orderNumber: order.number,
    payment: paid ?? { state: 'due', onMs: (dueAt ?? tx.now()).getTime(), termDays: PAYMENT_TERM_DAYS },
    corrects: null,
  };
}
