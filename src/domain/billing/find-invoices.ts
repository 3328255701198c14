import { and, asc, eq, gt, gte, lte, not, notExists, sql } from 'drizzle-orm';
import { invoiceReminders, invoices, orders, payments } from '#db/schema/billing.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { findOrder } from './find.ts';
import type { Invoice, Reminder } from './invoice.ts';
import { maySeeOrder } from './policy.ts';
import { refusals } from './refusals.ts';

export function findInvoiceById(ctx: Ctx, invoiceId: string): Invoice | null {
  return ctx.db.select().from(invoices).where(eq(invoices.id, invoiceId)).get() ?? null;
}

export function findInvoiceBySource(ctx: Ctx, sourceKey: string): Invoice | null {
  return ctx.db.select().from(invoices).where(eq(invoices.sourceKey, sourceKey)).get() ?? null;
}

export function findInvoiceByNumber(
  ctx: Ctx,
  series: Invoice['series'],
  year: number,
  sequence: number,
): Invoice | null {
  const there = and(eq(invoices.series, series), eq(invoices.year, year), eq(invoices.sequence, sequence));
  return ctx.db.select().from(invoices).where(there).get() ?? null;
}

/** The invoice and credit note of an order, in the order of issue. */
export function listInvoices(ctx: Ctx, orderId: string): Invoice[] {
  return ctx.db
    .select()
    .from(invoices)
    .where(eq(invoices.orderId, orderId))
    .orderBy(asc(invoices.issuedAt), asc(invoices.series))
    .all();
}

/** The paper for who may see its order; for everybody else there is none. */
export function requireInvoice(ctx: Ctx, invoiceId: string): Invoice {
  const invoice = findInvoiceById(ctx, invoiceId);
  const order = invoice && findOrder(ctx, invoice.orderId);
  if (!invoice || !order || !maySeeOrder(ctx.actor, order)) throw refusals.noInvoice();
  return invoice;
}

/** Invoices that are due at this instant, not paid and not taken back, in the order of their ids: at most so many after one. */
export function listOverdueInvoices(
  ctx: Ctx,
  { after, most }: { readonly after: string; readonly most: number },
): Invoice[] {
  return ctx.db
    .select()
    .from(invoices)
    .where(and(overdueAt(ctx), gt(invoices.id, after)))
    .orderBy(asc(invoices.id))
    .limit(most)
    .all();
}

/** Whether this invoice is one of those. */
export function isOverdue(ctx: Ctx, invoiceId: string): boolean {
  const found = ctx.db
    .select({ id: invoices.id })
    .from(invoices)
    .where(and(overdueAt(ctx), eq(invoices.id, invoiceId)))
    .get();
  return found !== undefined;
}

function overdueAt(ctx: Ctx) {
  const paid = ctx.db
    .select({ one: sql`1` })
    .from(payments)
    .where(and(eq(payments.orderId, invoices.orderId), eq(payments.outcome, 'delivered')));
  const credited = sql`(exists (select 1 from invoices c where c.source_key = 'credit:' || ${invoices.orderId})
    or not exists (select 1 from order_lines l left join order_line_ends e on e.line_id = l.id
      where l.order_id = ${invoices.orderId} and coalesce(e.net_cents + e.vat_cents, 0) < l.net_cents + l.vat_cents))`;
  return and(eq(invoices.series, 'invoice'), lte(invoices.dueAt, ctx.now()), notExists(paid), not(credited));
}

export function findReminder(ctx: Ctx, invoiceId: string): Reminder | null {
  return ctx.db.select().from(invoiceReminders).where(eq(invoiceReminders.invoiceId, invoiceId)).get() ?? null;
}

/** Whether an invoice of this organisation was taken back since that instant because it was not paid. */
export function leftUnpaid(ctx: Ctx, organisationId: string, since: Date): boolean {
  const row = ctx.db
    .select({ id: invoices.id })
    .from(invoices)
    .innerJoin(orders, eq(orders.id, invoices.orderId))
    .where(
      and(
        eq(orders.organisationId, organisationId),
        gte(invoices.issuedAt, since),
        sql`json_extract(${invoices.document}, '$.corrects.reason') = 'not_paid'`,
      ),
    )
    .get();
  return row !== undefined;
}

/**
 * The next number of a series; taken inside the writing transaction and guarded by the table. It goes on after the highest that was ever issued: after
 * a restore the register knows numbers whose invoices this database lacks.
 */
export function nextSequence(tx: Tx, series: Invoice['series'], year: number): number {
  const last = tx.db.get<{ last: number }>(sql`select max(
    coalesce((select max(sequence) from invoices where series = ${series} and year = ${year}), 0),
    coalesce((select max(number) from register_entries where series = ${`${series}:${year}`}), 0)) as last`);
  return (last?.last ?? 0) + 1;
}
