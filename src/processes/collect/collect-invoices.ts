import { findOrder, findReminder, type Invoice, listOverdueInvoices, orderState, type Reminder, remindOfInvoice } from '#domain/billing/index.ts';
import { change, none } from '#domain/change.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import { forEach } from '#src/processes/each.ts';
import { refundOrder } from '#src/processes/refund/refund-order.ts';

/**
 * Reminds of every invoice that is due, and ends the licences that are still not paid when the time after the reminder is over: taken back, credited, and
 * told in a letter. What somebody learns from is not taken away by itself: there an administrator decides.
 */
export async function collectInvoices(contextNow: () => Ctx): Promise<void> {
  await forEach(listOverdueInvoices(contextNow()), (invoice) => {
    const ctx = asSystem(contextNow(), 'collect');
    if (!findReminder(ctx, invoice.id)) remindWhileOpen(ctx, invoice);
    else endUnpaid(ctx, invoice);
  });
}

/** The transfer may have been entered since the list was read. */
function remindWhileOpen(ctx: Ctx, invoice: Invoice): void {
  if (orderState(ctx, invoice.orderId) === 'on_invoice') remindOfInvoice(ctx, { invoiceId: invoice.id });
}

function endUnpaid(ctx: Ctx, invoice: Invoice): void {
  change(ctx, (tx) => {
    const reminder: Reminder | null = findReminder(tx, invoice.id);
    const order = findOrder(tx, invoice.orderId);
    const over = reminder !== null && reminder.deadlineAt <= tx.now;
    if (over && order?.lines.every((line) => line.kind === 'licence') && orderState(tx, order.id) === 'on_invoice')
      refundOrder(tx, { orderId: order.id, reason: 'not_paid' });
    return { value: undefined, entry: none };
  });
}
