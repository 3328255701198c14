import { paymentAlarms } from '#db/schema/billing-provider.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import type { Alarm } from './find-payments.ts';
import { refusals } from './refusals.ts';

export type AlarmToRaise = { readonly kind: Alarm['kind']; readonly reference: string; readonly orderId: string | null };

/** Shows an administrator what needs a look. Raised twice for the same thing it stands once. */
export function raiseAlarm(ctx: Ctx, given: AlarmToRaise): void {
  change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const id = tx.newId('alm');
    const raised = tx.db
      .insert(paymentAlarms)
      .values({ id, ...given, at: tx.now })
      .onConflictDoNothing()
      .returning()
      .all();
    if (raised.length === 0) return { value: undefined, entry: none };
    return { value: undefined, entry: { verb: 'billing.raiseAlarm', subject: ['alarm', id], data: { kind: given.kind, orderId: given.orderId } } };
  });
}
