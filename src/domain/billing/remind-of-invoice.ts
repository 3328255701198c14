import { invoiceReminders } from '#db/schema/billing.ts';
import { midnightAfter } from '#domain/calendar.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findInvoiceById, findReminder, isOverdue } from './find-invoices.ts';
import { GRACE_DAYS_AFTER_REMINDER, type Reminder } from './invoice.ts';
import { raiseAlarm } from './raise-alarm.ts';
import { refusals } from './refusals.ts';

/** Reminds the buyer of an invoice that is due and not paid, with a mail, and shows it to an administrator. Reminding twice reminds once. */
export function remindOfInvoice(ctx: Ctx, input: { invoiceId: string }): Reminder {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const invoice = findInvoiceById(tx, input.invoiceId);
    if (!invoice) throw refusals.noInvoice();
    const before = findReminder(tx, invoice.id);
    if (before) return before;
    if (!isOverdue(tx, invoice.id)) throw refusals.nothingOwed();
    const reminder: Reminder = {
      invoiceId: invoice.id,
      at: tx.now(),
      deadlineAt: midnightAfter(tx.now(), GRACE_DAYS_AFTER_REMINDER + 1),
    };
    tx.db.insert(invoiceReminders).values(reminder).run();
    raiseAlarm(tx, { kind: 'invoice_overdue', reference: invoice.number, orderId: invoice.orderId });
    tx.journal({
      verb: 'billing.remind_of_invoice',
      subject: ['order', invoice.orderId],
      facts: { number: invoice.number },
    });
    tx.mail({ kind: 'billing.reminded', orderId: invoice.orderId });
    return reminder;
  });
}
