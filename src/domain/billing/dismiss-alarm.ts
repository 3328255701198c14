import { eq } from 'drizzle-orm';
import { alarmDismissals, paymentAlarms } from '#db/schema/billing-provider.ts';
import { DISMISSAL_REASONS } from '#db/schema/billing-types.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import { refusals } from './refusals.ts';

export { DISMISSAL_REASONS };
export type DismissalReason = (typeof DISMISSAL_REASONS)[number];

/** Takes an alarm that belongs to no order off the first page of the office, with a reason; one of an order goes when the order is put right. A second time nothing happens. */
export function dismissAlarm(ctx: Ctx, input: { alarmId: string; reason: DismissalReason }): void {
  change(ctx, (tx) => {
    if (!isAdministrator(tx.actor) || !isPerson(tx.actor)) throw refusals.administratorsOnly();
    const alarm = tx.db.select().from(paymentAlarms).where(eq(paymentAlarms.id, input.alarmId)).get();
    if (!alarm) throw refusals.noAlarm();
    if (alarm.orderId !== null) throw refusals.alarmOfAnOrder();
    const dismissed = tx.db
      .insert(alarmDismissals)
      .values({ ...input, dismissedBy: tx.actor.id, at: tx.now() })
      .onConflictDoNothing()
      .returning()
      .all();
    if (dismissed.length === 0) return;
    tx.journal({
      verb: 'billing.dismiss_alarm',
      subject: ['alarm', alarm.id],
      facts: { kind: alarm.kind, reason: input.reason },
    });
  });
}
