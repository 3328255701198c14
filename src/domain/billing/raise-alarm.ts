import { paymentAlarms } from '#db/schema/billing-provider.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import type { Alarm } from './find-payments.ts';
import { refusals } from './refusals.ts';

export type AlarmToRaise = {
  readonly kind: Alarm['kind'];
  readonly reference: string;
  readonly orderId: string | null;
};

/** Shows an administrator what needs a look. Raised twice for the same thing it stands once. */
export function raiseAlarm(ctx: Ctx, alarmToRaise: AlarmToRaise): void {
  change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const id = tx.newId('alm');
    const raised = tx.db
      .insert(paymentAlarms)
      .values({ id, ...alarmToRaise, at: tx.now() })
      .onConflictDoNothing()
      .returning()
      .all();
    if (raised.length === 0) return;
    tx.journal({
      verb: 'billing.raise_alarm',
      subject: ['alarm', id],
      facts: { kind: alarmToRaise.kind, orderId: alarmToRaise.orderId },
    });
  });
}
