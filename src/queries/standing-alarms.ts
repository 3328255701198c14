import { sql } from 'drizzle-orm';
import { type Alarm, listAlarmsWhere } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';

const BACK = sql`exists (select 1 from refunds f join refunds r on r.payment_id = f.payment_id and r.settled_at is not null and r.failed_at is null and r.requested_at >= f.requested_at where f.id = a.reference)`;
const ENDED = sql`exists (select 1 from refunds r where r.id = a.reference and (r.settled_at is not null or r.failed_at is not null))`;
const DECIDED = sql`exists (select 1 from payment_alarms w where w.kind in ('dispute_won', 'dispute_lost') and w.reference = a.reference)`;
const PAID_OR_CREDITED = sql`(exists (select 1 from payments p where p.order_id = a.order_id and p.outcome = 'delivered')
  or (select coalesce(sum(l.amount_cents), 0) from ledger_entries l where l.order_id = a.order_id and l.account = 'debtors') <= 0)`;
const PAID = sql`exists (select 1 from payments p where p.order_id = a.order_id)`;

/**
 * Of an alarm `a`: that somebody must still look at it. Not when what it is about was made good since: a later refund arrived, the one that waited did,
 * the dispute was decided (a lost one has an alarm of its own), the invoice was paid or taken back, a payment that a restore lost came in again.
 */
export const STANDS = sql`not (a.kind = 'payment_missing' and ${PAID}) and a.kind <> 'dispute_won' and not (a.kind = 'refund_failed' and ${BACK}) and not (a.kind = 'refund_waits' and ${ENDED})
  and not (a.kind = 'disputed' and ${DECIDED}) and not (a.kind = 'invoice_overdue' and ${PAID_OR_CREDITED})`;

/** The alarms about an order that an administrator must still look at, newest first. */
export function listStandingAlarms(ctx: Ctx, orderId: string): Alarm[] {
  return listAlarmsWhere(
    ctx,
    sql`id in (select a.id from payment_alarms a where a.order_id = ${orderId} and ${STANDS})`,
  );
}
