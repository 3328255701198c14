import { listWaitingRefunds, raiseAlarm } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';

/** A refund that nobody took on for longer than this needs somebody's eye. */
const WAITS_LONG_HOURS = 6;

/** Shows an administrator the refunds that wait too long: a provider that does not answer, or a transfer that was not made by hand. */
export function alarmWaitingRefunds(ctx: Ctx): void {
  const before = new Date(ctx.now().getTime() - WAITS_LONG_HOURS * 3_600_000);
  for (const { id, orderId } of listWaitingRefunds(ctx, before))
    raiseAlarm(ctx, { kind: 'refund_waits', reference: id, orderId });
}
