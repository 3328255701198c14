import { and, asc, desc, eq, getTableColumns, gt, gte, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import {
  ledgerEntries,
  ledgerTransactions,
  orderDeliveries,
  orderEnds,
  orders,
  paymentAttempts,
  payments,
  refunds,
} from '#db/schema/billing.ts';
import { noticeSweeps, paymentAlarms, providerNotices } from '#db/schema/billing-provider.ts';
import type { Ctx } from '#domain/context.ts';
import type { EventAbout } from '#src/adapters/payments/port.ts';
import type { OrderCheckout, Payment } from './checkout.ts';
import { orderStatus } from './find.ts';
import type { Account } from './ledger.ts';
import type { Order, OrderStatus } from './order.ts';
import type { Refund } from './refund.ts';

export function findCheckout(ctx: Ctx, attemptId: string): OrderCheckout | null {
  return ctx.db.select().from(paymentAttempts).where(eq(paymentAttempts.id, attemptId)).get() ?? null;
}

export function findCheckoutByReference(ctx: Ctx, reference: string): OrderCheckout | null {
  return ctx.db.select().from(paymentAttempts).where(eq(paymentAttempts.reference, reference)).get() ?? null;
}

/** Tries to pay an order, newest first. */
export function listCheckouts(ctx: Ctx, orderId: string): OrderCheckout[] {
  return ctx.db
    .select()
    .from(paymentAttempts)
    .where(eq(paymentAttempts.orderId, orderId))
    .orderBy(desc(paymentAttempts.startedAt), desc(paymentAttempts.id))
    .all();
}

export function listOpenCheckouts(ctx: Ctx, orderId: string): OrderCheckout[] {
  return listCheckouts(ctx, orderId).filter((attempt) => attempt.closedAt === null);
}

/** Part of a list that is read in the order of its ids: what comes after an id, at most so many. */
export type IdPage = { readonly after: string; readonly most: number };

/** Attempts that should have ended by this instant and of which we do not know how. */
export function listOverdueCheckouts(ctx: Ctx, before: Date, { after, most }: IdPage): OrderCheckout[] {
  return ctx.db
    .select()
    .from(paymentAttempts)
    .where(and(isNull(paymentAttempts.closedAt), lte(paymentAttempts.expiresAt, before), gt(paymentAttempts.id, after)))
    .orderBy(asc(paymentAttempts.id))
    .limit(most)
    .all();
}

export function findPayment(ctx: Ctx, paymentId: string): Payment | null {
  return ctx.db.select().from(payments).where(eq(payments.id, paymentId)).get() ?? null;
}

export function findPaymentByReference(ctx: Ctx, reference: string): Payment | null {
  return ctx.db.select().from(payments).where(eq(payments.reference, reference)).get() ?? null;
}

/** Money that came in for an order, oldest first. */
export function listPayments(ctx: Ctx, orderId: string): Payment[] {
  return ctx.db.select().from(payments).where(eq(payments.orderId, orderId)).orderBy(asc(payments.receivedAt)).all();
}

export type PaymentWithRefunds = Payment & { readonly refunds: readonly Refund[] };

/** Money that came in for an order with what went back of it, both oldest first, failed refunds too; in one read. */
export function listPaymentsWithRefunds(ctx: Ctx, orderId: string): PaymentWithRefunds[] {
  const rows = ctx.db
    .select({ payment: payments, refund: refunds })
    .from(payments)
    .leftJoin(refunds, eq(refunds.paymentId, payments.id))
    .where(eq(payments.orderId, orderId))
    .orderBy(asc(payments.receivedAt), asc(payments.id), asc(refunds.requestedAt))
    .all();
  const byId = Map.groupBy(rows, ({ payment }) => payment.id);
  return [...byId.values()].flatMap((group) =>
    group.slice(0, 1).map(({ payment }) => ({ ...payment, refunds: group.flatMap(({ refund }) => refund ?? []) })),
  );
}

export function findRefund(ctx: Ctx, refundId: string): Refund | null {
  return ctx.db.select().from(refunds).where(eq(refunds.id, refundId)).get() ?? null;
}

/** Refunds of a payment, oldest first, failed ones too. */
export function listRefunds(ctx: Ctx, paymentId: string): Refund[] {
  return ctx.db.select().from(refunds).where(eq(refunds.paymentId, paymentId)).orderBy(asc(refunds.requestedAt)).all();
}

/** Refunds that the provider has taken on and not yet ended. */
export function listPendingRefunds(ctx: Ctx): Refund[] {
  return ctx.db
    .select()
    .from(refunds)
    .where(and(isNotNull(refunds.reference), isNull(refunds.settledAt), isNull(refunds.failedAt)))
    .all();
}

/** Refunds asked before this instant that nobody has taken on: not the provider, nor an administrator for what goes back by bank. */
export function listWaitingRefunds(ctx: Ctx, before: Date): (Refund & { readonly orderId: string })[] {
  return ctx.db
    .select({ ...getTableColumns(refunds), orderId: payments.orderId })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(and(isNull(refunds.reference), isNull(refunds.failedAt), lte(refunds.requestedAt, before)))
    .all();
}

/** Orders whose time is over and of which nothing came yet. */
export function listLapsingOrders(ctx: Ctx, { after, most }: IdPage): { id: string }[] {
  return ctx.db
    .select({ id: orders.id })
    .from(orders)
    .leftJoin(orderDeliveries, eq(orderDeliveries.orderId, orders.id))
    .leftJoin(orderEnds, eq(orderEnds.orderId, orders.id))
    .where(
      and(
        lte(orders.lapsesAt, ctx.now()),
        isNull(orderDeliveries.orderId),
        isNull(orderEnds.orderId),
        gt(orders.id, after),
      ),
    )
    .orderBy(asc(orders.id))
    .limit(most)
    .all();
}

export type WaitingEvent = {
  readonly id: string;
  readonly aboutKind: EventAbout['kind'];
  readonly aboutReference: string | null;
};

/** Events to be worked on now, oldest first. */
export function listWaitingEvents(ctx: Ctx, most: number): WaitingEvent[] {
  return ctx.db
    .select({
      id: providerNotices.id,
      aboutKind: providerNotices.aboutKind,
      aboutReference: providerNotices.aboutReference,
    })
    .from(providerNotices)
    .where(and(isNull(providerNotices.handledAt), lte(providerNotices.dueAt, ctx.now())))
    .orderBy(asc(providerNotices.createdAt))
    .limit(most)
    .all();
}

/** Up to when everything that the provider noted was fetched; before the first sweep, when the first payment was tried; null when none was. */
export function sweptUntil(ctx: Ctx): Date | null {
  const swept = ctx.db.select().from(noticeSweeps).get()?.sweptAt;
  if (swept) return swept;
  return (
    ctx.db
      .select({ at: sql<number | null>`min(${paymentAttempts.startedAt})`.mapWith((ms) => new Date(ms)) })
      .from(paymentAttempts)
      .get()?.at ?? null
  );
}

export type LedgerLine = {
  readonly transactionId: string;
  readonly kind: string;
  readonly at: Date;
  readonly account: Account;
  readonly amountCents: number;
};

/** What was booked for an order, oldest first. */
export function listLedger(ctx: Ctx, orderId: string): LedgerLine[] {
  return ctx.db
    .select({
      transactionId: ledgerEntries.transactionId,
      kind: ledgerTransactions.kind,
      at: ledgerEntries.at,
      account: ledgerEntries.account,
      amountCents: ledgerEntries.amountCents,
    })
    .from(ledgerEntries)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerEntries.transactionId))
    .where(eq(ledgerEntries.orderId, orderId))
    .orderBy(asc(ledgerEntries.at), asc(sql`${ledgerTransactions}.rowid`), asc(ledgerEntries.line))
    .all();
}

/** What the buyer still owes for an order; negative when we owe them. */
export function owedCents(ctx: Ctx, orderId: string): number {
  return owedAfter(listLedger(ctx, orderId));
}

/** The same, of what was read of the ledger already. */
export function owedAfter(ledger: readonly LedgerLine[]): number {
  return ledger.reduce((sum, line) => (line.account === 'debtors' ? sum + line.amountCents : sum), 0);
}

/**
 * What we owe the payer of a payment: all of a surplus; of what delivered an order as much as was credited and did not go back. An order that was credited
 * in part keeps the rest.
 */
export function dueBackCents(ctx: Ctx, payment: Pick<Payment, 'outcome' | 'orderId' | 'amountCents'>): number {
  return payment.outcome === 'surplus' ? payment.amountCents : Math.max(0, -owedCents(ctx, payment.orderId));
}

/** Whether an order on invoice was taken back before anything was paid for it: a transfer that still comes goes back. */
export function awaitsLateTransfer(ctx: Ctx, order: Pick<Order, 'id' | 'payBy'>): boolean {
  return (
    order.payBy === 'invoice' &&
    isLateTransfer(order, {
      status: orderStatus(ctx, order.id),
      paid: listPayments(ctx, order.id).length > 0,
      owedCents: owedCents(ctx, order.id),
    })
  );
}

/** The same, of what was read of the order already; `paid` is whether any money came in. */
export function isLateTransfer(
  order: Pick<Order, 'payBy'>,
  { status, paid, owedCents }: { readonly status: OrderStatus; readonly paid: boolean; readonly owedCents: number },
): boolean {
  const over = status === 'refunded' || (status === 'ended' && owedCents === 0);
  return order.payBy === 'invoice' && over && !paid;
}

export type Alarm = typeof paymentAlarms.$inferSelect;

/** What an administrator must look at, newest first; of one order when it is input. */
export function listAlarms(ctx: Ctx, input: { orderId?: string; since?: Date } = {}): Alarm[] {
  const about = input.orderId ? eq(paymentAlarms.orderId, input.orderId) : undefined;
  const since = input.since ? gte(paymentAlarms.at, input.since) : undefined;
  return listAlarmsWhere(ctx, and(about, since));
}

/** The same for a condition on the rows of `payment_alarms`. */
export function listAlarmsWhere(ctx: Ctx, where: SQL | undefined): Alarm[] {
  return ctx.db.select().from(paymentAlarms).where(where).orderBy(desc(paymentAlarms.at)).all();
}
