import { closeEvent, listWaitingEvents, type WaitingEvent } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { settleDisputes } from '#src/workflows/refund/settle-disputes.ts';
import { settlePaymentRefunds, settleRefundReference } from '#src/workflows/refund/settle-payment-refunds.ts';
import { settleCheckout } from '#src/workflows/settle/settle-checkout.ts';
import { settleAll } from '#src/workflows/settle-all.ts';

const AT_ONCE = 50;

/**
 * Works on what the provider told us: each event is a hint to look at the thing it is about, as it is now. One that cannot be worked on is put off,
 * longer each time, and does not hold up the others.
 */
export async function workEvents(ctx: Ctx): Promise<void> {
  await settleAll(listWaitingEvents(ctx, AT_ONCE), async (event) => {
    try {
      await lookAt(ctx, event);
      closeEvent(ctx, { eventId: event.id, outcome: 'handled' });
    } catch (error) {
      closeEvent(ctx, { eventId: event.id, outcome: 'later' });
      throw error;
    }
  });
}

async function lookAt(ctx: Ctx, { aboutKind, aboutReference }: WaitingEvent): Promise<void> {
  if (!aboutReference) return;
  if (aboutKind === 'checkout') await settleCheckout(ctx, aboutReference);
  if (aboutKind === 'refund') await settleRefundReference(ctx, aboutReference);
  if (aboutKind === 'dispute') await settleDisputes(ctx, aboutReference);
  if (aboutKind === 'payment') await settlePaymentRefunds(ctx, aboutReference);
}
