import type { Ctx } from '#domain/context.ts';
import { collectInvoices } from '#src/workflows/collect/collect-invoices.ts';
import { freeSeats } from '#src/workflows/reconcile/free-seats.ts';
import { lapseOrders } from '#src/workflows/reconcile/lapse-orders.ts';
import { moneyFaultsOfPortion } from '#src/workflows/reconcile/money-faults.ts';
import { sweepEvents } from '#src/workflows/reconcile/sweep-events.ts';
import { workEvents } from '#src/workflows/reconcile/work-events.ts';
import { alarmWaitingRefunds } from '#src/workflows/refund/alarm-waiting-refunds.ts';
import { checkPendingRefunds } from '#src/workflows/refund/settle-payment-refunds.ts';
import type { Job } from './job.ts';

/** What happens by itself around seats and money. Before anything was ever tried to pay, none of them asks the provider anything. */
export const paymentJobs: readonly Job[] = [
  { name: 'payments.notices', everySeconds: 2, wokenBy: 'action', run: workEvents },
  { name: 'payments.sweep', everySeconds: 45, run: async (ctx) => void (await sweepEvents(ctx)) },
  { name: 'payments.refunds', everySeconds: 60, run: checkPendingRefunds },
  { name: 'payments.waiting', everySeconds: 900, run: alarmWaitingRefunds },
  { name: 'payments.collect', everySeconds: 300, wokenBy: 'nothing', run: collectInvoices },
  { name: 'payments.lapse', everySeconds: 15, run: lapseOrders },
  { name: 'registration.seats', everySeconds: 15, wokenBy: 'action', run: freeSeats },
  { name: 'payments.check', everySeconds: 60, wokenBy: 'nothing', run: requireNoFaults },
];

function requireNoFaults(ctx: Ctx): void {
  const faults = moneyFaultsOfPortion(ctx);
  if (faults.length > 0) throw new Error(`money and places do not agree: ${faults.join('; ')}`);
}
