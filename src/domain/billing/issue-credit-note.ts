import { invoices } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { book } from './book.ts';
import { findOrder } from './find.ts';
import { findInvoiceBySource, nextSequence } from './find-invoices.ts';
import { bookYear, type Invoice, invoiceNumber } from './invoice.ts';
import { invoiced, reversed } from './ledger.ts';
import type { RefundReason } from './refund.ts';
import { refusals } from './refusals.ts';

/** Takes an invoice back in full: a credit note with a number of its own series, and the reversal in the ledger. One per order. */
export function issueCreditNote(
  ctx: Ctx,
  input: { orderId: string; reason: RefundReason; refundBy: 'provider' | 'bank' | null },
): Invoice {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const sourceKey = `credit:${input.orderId}`;
    const before = findInvoiceBySource(tx, sourceKey);
    if (before) return before;
    const order = findOrder(tx, input.orderId);
    const invoice = findInvoiceBySource(tx, `order:${input.orderId}`);
    if (!order || !invoice) throw refusals.notDelivered();
    const year = bookYear(tx.now());
    const sequence = nextSequence(tx, 'credit_note', year);
    const note: Invoice = {
      id: tx.newId('inv'),
      series: 'credit_note',
      year,
      sequence,
      number: invoiceNumber('credit_note', year, sequence),
      orderId: order.id,
      invoiceId: invoice.id,
      sourceKey,
      issuedAt: tx.now(),
      dueAt: null,
      document: {
        ...invoice.document,
        payment: null,
        corrects: {
          number: invoice.number,
          issuedAtMs: invoice.issuedAt.getTime(),
          reason: input.reason,
          refundBy: input.refundBy,
        },
      },
    };
    tx.db.insert(invoices).values(note).run();
    book(tx, {
      kind: 'credit_note',
      sourceId: note.id,
      orderId: order.id,
      bookings: reversed(invoiced(order.lines, order.totals)),
    });
    tx.journal({
      verb: 'billing.issue_credit_note',
      subject: ['order', order.id],
      facts: { number: note.number, reason: input.reason },
    });
    return note;
  });
}
