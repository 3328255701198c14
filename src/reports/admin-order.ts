import {
  type Alarm,
  type Attempt,
  awaitsLateTransfer,
  type Invoice,
  isByBank,
  type LedgerLine,
  listAttempts,
  listInvoices,
  listLedger,
  listPayments,
  listRefunds,
  type Order,
  type OrderState,
  orderState,
  owedCents,
  type Payment,
  type Refund,
  requireOrder,
} from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { findOrganisation, type Organisation, type Person, requireAdministrator, requirePerson } from '#domain/identity/index.ts';
import { listStandingAlarms } from './standing-alarms.ts';

export type RefundOfOrder = Refund & { readonly byBank: boolean; readonly standing: 'asked' | 'sent' | 'settled' | 'failed'; readonly mayRetry: boolean };

/** Everything an administrator sees of one order. */
export type AdminOrder = {
  readonly order: Order;
  readonly state: OrderState;
  readonly buyer: Person;
  readonly organisation: Organisation | null;
  readonly attempts: readonly Attempt[];
  readonly payments: readonly Payment[];
  readonly refunds: readonly RefundOfOrder[];
  readonly papers: readonly Invoice[];
  readonly ledger: readonly LedgerLine[];
  /** What must still be looked at. */
  readonly alarms: readonly Alarm[];
  readonly owedCents: number;
  /** It was taken back unpaid: a transfer that still comes can be entered, and goes back. */
  readonly lateTransfer: boolean;
};

export function readAdminOrder(ctx: Ctx, orderId: string): AdminOrder {
  requireAdministrator(ctx);
  const order = requireOrder(ctx, orderId);
  const payments = listPayments(ctx, order.id);
  return {
    order,
    state: orderState(ctx, order.id),
    buyer: requirePerson(ctx, order.personId),
    organisation: order.organisationId ? findOrganisation(ctx, order.organisationId) : null,
    attempts: listAttempts(ctx, order.id),
    payments,
    refunds: payments.flatMap((payment) => refundsOf(ctx, payment)),
    papers: listInvoices(ctx, order.id),
    ledger: listLedger(ctx, order.id),
    alarms: listStandingAlarms(ctx, order.id),
    owedCents: owedCents(ctx, order.id),
    lateTransfer: awaitsLateTransfer(ctx, order),
  };
}

function refundsOf(ctx: Ctx, payment: Payment): RefundOfOrder[] {
  const all = listRefunds(ctx, payment.id);
  const standing = all.some((refund) => refund.failedAt === null);
  return all.map((refund) => ({ ...refund, byBank: isByBank(payment), standing: standingOf(refund), mayRetry: refund.failedAt !== null && !standing }));
}

function standingOf(refund: Refund): RefundOfOrder['standing'] {
  if (refund.failedAt) return 'failed';
  if (refund.settledAt) return 'settled';
  return refund.reference ? 'sent' : 'asked';
}
