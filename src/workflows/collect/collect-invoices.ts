import {
  findOrder,
  findReminder,
  type Invoice,
  listOverdueInvoices,
  orderStatus,
  owedCents,
  type Reminder,
  remindOfInvoice,
} from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import { takePortion } from '#src/workflows/portion.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { settleAll } from '#src/workflows/settle-all.ts';

/** Invoices in one turn; the next goes on from there. */
const AT_ONCE = 100;

/**
 * Reminds of every invoice that is due, and ends the licences that are still not paid when the time after the reminder is over: taken back, credited, and
 * told in a mail. What somebody learns from is not taken away by itself: there an administrator decides.
 */
export async function collectInvoices(ctx: Ctx): Promise<void> {
  const overdue = takePortion(ctx, 'collect', AT_ONCE, (page) => listOverdueInvoices(ctx, page));
  await settleAll(overdue, (invoice) => {
    const system = asSystem(ctx, 'collect');
    if (!findReminder(system, invoice.id)) remindWhileOpen(system, invoice);
    else endUnpaid(system, invoice);
  });
}

/** The transfer may have been entered since the list was read. What ended early and was credited in part is still owed for the rest. */
function remindWhileOpen(ctx: Ctx, { id, orderId }: Invoice): void {
  const status = orderStatus(ctx, orderId);
  if ((status === 'on_invoice' || status === 'ended') && owedCents(ctx, orderId) > 0)
    remindOfInvoice(ctx, { invoiceId: id });
}

function endUnpaid(ctx: Ctx, invoice: Invoice): void {
  change(ctx, (tx) => {
    const reminder: Reminder | null = findReminder(tx, invoice.id);
    const order = findOrder(tx, invoice.orderId);
    const over = reminder !== null && reminder.deadlineAt <= tx.now();
    if (over && order?.lines.every((line) => line.kind === 'licence') && orderStatus(tx, order.id) === 'on_invoice')
      refundOrder(tx, { orderId: order.id, reason: 'not_paid' });
  });
}
