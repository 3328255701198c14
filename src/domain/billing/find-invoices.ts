import { and, asc, eq, max } from 'drizzle-orm';
import { invoices } from '#db/schema/billing.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { findOrder } from './find.ts';
import type { Invoice } from './invoice.ts';
import { maySeeOrder } from './policy.ts';
import { refusals } from './refusals.ts';

export function findInvoiceBySource(ctx: Ctx, sourceKey: string): Invoice | null {
  return ctx.db.select().from(invoices).where(eq(invoices.sourceKey, sourceKey)).get() ?? null;
}

/** The invoice and credit note of an order, in the order of issue. */
export function listInvoices(ctx: Ctx, orderId: string): Invoice[] {
  return ctx.db.select().from(invoices).where(eq(invoices.orderId, orderId)).orderBy(asc(invoices.issuedAt), asc(invoices.series)).all();
}

/** The paper for who may see its order; for everybody else there is none. */
export function requireInvoice(ctx: Ctx, invoiceId: string): Invoice {
  const invoice = ctx.db.select().from(invoices).where(eq(invoices.id, invoiceId)).get();
  const order = invoice && findOrder(ctx, invoice.orderId);
  if (!invoice || !order || !maySeeOrder(ctx.actor, order)) throw refusals.noInvoice();
  return invoice;
}

/** The next number of a series; taken inside the writing transaction and guarded by the table. */
export function nextSequence(tx: Tx, series: Invoice['series'], year: number): number {
  const last = tx.db
    .select({ last: max(invoices.sequence) })
    .from(invoices)
    .where(and(eq(invoices.series, series), eq(invoices.year, year)))
    .get();
  return (last?.last ?? 0) + 1;
}
