import type { Ctx } from '#domain/context.ts';
import { collectInvoices } from '#src/processes/collect/collect-invoices.ts';
import { freeSeats } from '#src/processes/reconcile/free-seats.ts';
import { lapseOrders } from '#src/processes/reconcile/lapse-orders.ts';
import { sweepNotices } from '#src/processes/reconcile/sweep-notices.ts';
import { workNotices } from '#src/processes/reconcile/work-notices.ts';
import { alarmWaitingRefunds } from '#src/processes/refund/alarm-waiting-refunds.ts';
import { checkPendingRefunds } from '#src/processes/refund/settle-payment-refunds.ts';
import { moneyFaults } from '#src/reports/money-faults.ts';
import type { Job } from './jobs.ts';

/** What happens by itself around seats and money. Before anything was ever tried to pay, none of them asks the provider anything. */
export const paymentJobs: readonly Job[] = [
  { name: 'payments.notices', everySeconds: 2, wokenBy: 'deed', run: workNotices },
  { name: 'payments.sweep', everySeconds: 45, run: async (contextNow) => void (await sweepNotices(contextNow)) },
  { name: 'payments.refunds', everySeconds: 60, run: checkPendingRefunds },
  { name: 'payments.waiting', everySeconds: 900, run: alarmWaitingRefunds },
  { name: 'payments.collect', everySeconds: 3600, wokenBy: 'nothing', run: collectInvoices },
  { name: 'payments.lapse', everySeconds: 15, run: lapseOrders },
  { name: 'registration.seats', everySeconds: 15, wokenBy: 'deed', run: freeSeats },
  { name: 'payments.check', everySeconds: 3600, wokenBy: 'nothing', run: requireNoFaults },
];

function requireNoFaults(contextNow: () => Ctx): void {
  const faults = moneyFaults(contextNow());
  if (faults.length > 0) throw new Error(`money and places do not agree: ${faults.join('; ')}`);
}
