import { closeNotice, listWaitingNotices, type WaitingNotice } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { forEach } from '#src/processes/each.ts';
import { settleDisputes } from '#src/processes/refund/settle-disputes.ts';
import { settlePaymentRefunds, settleRefundReference } from '#src/processes/refund/settle-payment-refunds.ts';
import { settleCheckout } from '#src/processes/settle/settle-checkout.ts';

const AT_ONCE = 50;

/**
 * Works on what the provider told us: each notice is a hint to look at the thing it is about, as it is now. One that cannot be worked on is put off,
 * longer each time, and does not hold up the others.
 */
export async function workNotices(contextNow: () => Ctx): Promise<void> {
  await forEach(listWaitingNotices(contextNow(), AT_ONCE), async (notice) => {
    try {
      await lookAt(contextNow, notice);
      closeNotice(contextNow(), { noticeId: notice.id, outcome: 'handled' });
    } catch (error) {
      closeNotice(contextNow(), { noticeId: notice.id, outcome: 'later' });
      throw error;
    }
  });
}

async function lookAt(contextNow: () => Ctx, { aboutKind, aboutReference }: WaitingNotice): Promise<void> {
  if (!aboutReference) return;
  if (aboutKind === 'checkout') await settleCheckout(contextNow, aboutReference);
  if (aboutKind === 'refund') await settleRefundReference(contextNow, aboutReference);
  if (aboutKind === 'dispute') await settleDisputes(contextNow, aboutReference);
  if (aboutKind === 'payment') await settlePaymentRefunds(contextNow, aboutReference);
}
