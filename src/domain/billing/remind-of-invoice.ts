import { invoiceReminders } from '#db/schema/billing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { midnightAfter } from './due.ts';
import { findInvoiceById, findReminder, listOverdueInvoices } from './find-invoices.ts';
import { GRACE_DAYS_AFTER_REMINDER, type Reminder } from './invoice.ts';
import { raiseAlarm } from './raise-alarm.ts';
import { refusals } from './refusals.ts';

/** Reminds the buyer of an invoice that is due and not paid, with a letter, and shows it to an administrator. Reminding twice reminds once. */
export function remindOfInvoice(ctx: Ctx, given: { invoiceId: string }): Reminder {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const invoice = findInvoiceById(tx, given.invoiceId);
    if (!invoice) throw refusals.noInvoice();
    const before = findReminder(tx, invoice.id);
    if (before) return { value: before, entry: none };
    if (!listOverdueInvoices(tx).some((one) => one.id === invoice.id)) throw refusals.nothingOwed();
    const reminder: Reminder = { invoiceId: invoice.id, at: tx.now, deadlineAt: midnightAfter(tx.now, GRACE_DAYS_AFTER_REMINDER + 1) };
    tx.db.insert(invoiceReminders).values(reminder).run();
    raiseAlarm(tx, { kind: 'invoice_overdue', reference: invoice.number, orderId: invoice.orderId });
    return {
      value: reminder,
      entry: { verb: 'billing.remindOfInvoice', subject: ['order', invoice.orderId], data: { number: invoice.number } },
      send: [{ kind: 'letter', key: `reminded:${invoice.id}`, payload: { letter: 'billing.reminded', orderId: invoice.orderId } }],
    };
  });
}
