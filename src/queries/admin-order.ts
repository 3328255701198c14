import { sql } from 'drizzle-orm';
import {
  type Alarm,
  type Invoice,
  isByBank,
  isLateTransfer,
  type LedgerLine,
  listCheckouts,
  listInvoices,
  listLedger,
  listPaymentsWithRefunds,
  type Order,
  type OrderCheckout,
  type OrderFacts,
  type OrderStatus,
  owedAfter,
  type Payment,
  type PaymentWithRefunds,
  type Refund,
  requireOrder,
  stateOf,
} from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { requireAdministrator } from '#domain/identity/index.ts';
import { listStandingAlarms } from './standing-alarms.ts';

export type RefundOfOrder = Refund & {
  readonly byBank: boolean;
  readonly standing: 'asked' | 'sent' | 'settled' | 'failed';
  readonly mayRetry: boolean;
};

/** Everything an administrator sees of one order. */
export type AdminOrder = {
  readonly order: Order;
  readonly state: OrderStatus;
  readonly buyer: { readonly id: string; readonly name: string };
  readonly organisation: { readonly name: string } | null;
  readonly attempts: readonly OrderCheckout[];
  readonly payments: readonly Payment[];
  readonly refunds: readonly RefundOfOrder[];
  readonly invoices: readonly Invoice[];
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
  const payments = listPaymentsWithRefunds(ctx, order.id);
  const invoices = listInvoices(ctx, order.id);
  const ledger = listLedger(ctx, order.id);
  const { buyer, organisation, delivery, end, ended } = surroundingsOf(ctx, order.id);
  const state = stateOf({
    ...{ delivery, end },
    paid: payments.some((payment) => payment.outcome === 'delivered'),
    credited: invoices.some((paper) => paper.sourceKey === `credit:${order.id}`),
    ended: ended === order.lines.length,
  });
  return {
    order,
    state,
    buyer: { id: order.personId, name: buyer },
    organisation: organisation === null ? null : { name: organisation },
    attempts: listCheckouts(ctx, order.id),
    payments,
    refunds: payments.flatMap(refundsOf),
    invoices,
    ledger,
    alarms: listStandingAlarms(ctx, order.id),
    owedCents: owedAfter(ledger),
    lateTransfer: isLateTransfer(order, { status: state, paid: payments.length > 0, owedCents: owedAfter(ledger) }),
  };
}

type Surroundings = Pick<OrderFacts, 'delivery' | 'end'> & {
  buyer: string;
  organisation: string | null;
  /** How many of its lines ended early. */
  ended: number;
};

/** Whose order it is, and how its delivery ended; in one read. */
function surroundingsOf(ctx: Ctx, orderId: string): Surroundings {
  return ctx.db.get<Surroundings>(sql`
    select w.name as buyer, g.name as organisation, d.outcome as delivery, e.outcome as "end",
      (select count(*) from order_line_ends x where x.order_id = o.id) as ended from orders o join people w on w.id = o.person_id
      left join organisations g on g.id = o.organisation_id left join order_deliveries d on d.order_id = o.id left join order_ends e on e.order_id = o.id
    where o.id = ${orderId}`);
}

function refundsOf(payment: PaymentWithRefunds): RefundOfOrder[] {
  const all = payment.refunds;
  const standing = all.some((refund) => refund.failedAt === null);
  return all.map((refund) => ({
    ...refund,
    byBank: isByBank(payment),
    standing: licenceStatus(refund),
    mayRetry: refund.failedAt !== null && !standing,
  }));
}

function licenceStatus(refund: Refund): RefundOfOrder['standing'] {
  if (refund.failedAt) return 'failed';
  if (refund.settledAt) return 'settled';
  return refund.reference ? 'sent' : 'asked';
}
