import { invoices } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { book } from './book.ts';
import { findOrder } from './find.ts';
import { findInvoiceBySource, nextSequence } from './find-invoices.ts';
import { bookYear, type Invoice, invoiceNumber } from './invoice.ts';
import { invoiced, reversed } from './ledger.ts';
import { listLineEnds } from './line-end.ts';
import { totalsOf } from './money.ts';
import type { Order, OrderLine } from './order.ts';
import type { RefundReason } from './refund.ts';
import { refusals } from './refusals.ts';

export type NoteToIssue = {
  readonly orderId: string;
  readonly reason: RefundReason;
  readonly refundBy: 'provider' | 'bank' | null;
  /** The line that ended early, with what it gives back; left out, all that was not credited yet. */
  readonly part?: { readonly lineId: string; readonly netCents: number; readonly vatCents: number };
};

/**
 * Takes an invoice back, in full or for one line: a credit note with a number of its own series, and the reversal in the ledger. One per order for the
 * whole, one per line for a part; asked again it gives the same.
 */
export function issueCreditNote(ctx: Ctx, noteToIssue: NoteToIssue): Invoice {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const { orderId, part } = noteToIssue;
    const sourceKey = part ? `credit:${orderId}:${part.lineId}` : `credit:${orderId}`;
    const before = findInvoiceBySource(tx, sourceKey);
    if (before) return before;
    const order = findOrder(tx, orderId);
    const invoice = findInvoiceBySource(tx, `order:${orderId}`);
    if (!order || !invoice) throw refusals.notDelivered();
    const lines = part ? linesOfPart(order, part) : linesLeft(tx, order);
    const note = { ...noteOf(tx, invoice, noteToIssue), sourceKey, document: documentOf(invoice, noteToIssue, lines) };
    tx.db.insert(invoices).values(note).run();
    const { totals } = note.document;
    if (totals.grossCents > 0)
      book(tx, { kind: 'credit_note', sourceId: note.id, orderId, bookings: reversed(invoiced(lines, totals)) });
    tx.journal({
      verb: 'billing.issue_credit_note',
      subject: ['order', orderId],
      facts: { number: note.number, reason: noteToIssue.reason },
    });
    return note;
  });
}

function linesOfPart(order: Order, { lineId, netCents, vatCents }: NonNullable<NoteToIssue['part']>): OrderLine[] {
  return order.lines.filter((line) => line.id === lineId).map((line) => ({ ...line, netCents, vatCents }));
}

/** What no line gave back yet; a line that ended early gives the rest of it. */
function linesLeft(tx: Tx, order: Order): OrderLine[] {
  const ended = new Map(listLineEnds(tx, order.id).map((end) => [end.lineId, end]));
  return order.lines.map((line) => ({
    ...line,
    netCents: line.netCents - (ended.get(line.id)?.netCents ?? 0),
    vatCents: line.vatCents - (ended.get(line.id)?.vatCents ?? 0),
  }));
}

function noteOf(tx: Tx, invoice: Invoice, { orderId }: NoteToIssue): Omit<Invoice, 'document' | 'sourceKey'> {
  const year = bookYear(tx.now());
  const sequence = nextSequence(tx, 'credit_note', year);
  return {
    id: tx.newId('inv'),
    series: 'credit_note',
    year,
    sequence,
    number: invoiceNumber('credit_note', year, sequence),
    orderId,
    invoiceId: invoice.id,
    issuedAt: tx.now(),
    dueAt: null,
  };
}

function documentOf(
  invoice: Invoice,
  { reason, refundBy }: NoteToIssue,
  lines: readonly OrderLine[],
): Invoice['document'] {
  return {
    ...invoice.document,
    lines: lines.map(({ description, supplied, netCents, vatCategory, vatCents }) => ({
      description,
      supplied,
      netCents,
      vatCategory,
      vatCents,
    })),
    totals: totalsOf(lines),
    payment: null,
    corrects: { number: invoice.number, issuedAtMs: invoice.issuedAt.getTime(), reason, refundBy },
  };
}
