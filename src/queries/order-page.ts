import {
  canStillBePaid,
  findWithdrawal,
  type Invoice,
  listInvoices,
  listLineEnds,
  listOpenCheckouts,
  listPayments,
  mayPayOrder,
  type Order,
  type OrderStatus,
  orderStatus,
  type Payment,
  requireOrder,
} from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';

/** An order as its page shows it; `open` with its time over reads as lapsed already. */
export type OrderPage = {
  readonly order: Order;
  readonly state: OrderStatus;
  /** Somebody went to pay and may still be there. */
  readonly paying: boolean;
  readonly mayPay: boolean;
  readonly invoices: readonly Invoice[];
  /** When its buyer withdrew; null when they did not. */
  readonly withdrawnAt: Date | null;
  /** What the lines that ended early give back. */
  readonly backCents: number;
  /** Money that came in beside what the order asked, on its way back. */
  readonly surplus: readonly Payment[];
};

/** Refuses with `not_found` for who may not see the order. */
export function readOrderPage(ctx: Ctx, orderId: string): OrderPage {
  const order = requireOrder(ctx, orderId);
  const stored = orderStatus(ctx, order.id);
  const over = stored === 'open' && order.lapsesAt !== null && order.lapsesAt <= ctx.now();
  const state = over ? 'lapsed' : stored;
  return {
    order,
    state,
    paying:
      state === 'open' &&
      listOpenCheckouts(ctx, order.id).some(
        (attempt) => attempt.reference !== null && canStillBePaid(attempt, ctx.now()),
      ),
    mayPay: mayPayOrder(ctx.actor, order),
    invoices: listInvoices(ctx, order.id),
    withdrawnAt: state === 'ended' ? (findWithdrawal(ctx, order.id)?.at ?? null) : null,
    backCents:
      state === 'ended'
        ? listLineEnds(ctx, order.id).reduce((sum, { netCents, vatCents }) => sum + netCents + vatCents, 0)
        : 0,
    surplus:
      state === 'undeliverable' ? [] : listPayments(ctx, order.id).filter((payment) => payment.outcome === 'surplus'),
  };
}
