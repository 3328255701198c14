import { closeNotice, listWaitingNotices, type WaitingNotice } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { settlePaymentRefunds, settleRefundReference } from '#src/processes/refund/settle-payment-refunds.ts';
import { settleCheckout } from '#src/processes/settle/settle-checkout.ts';

const AT_ONCE = 50;

/**
 * Works on what the provider told us: each notice is a hint to look at the thing it is about, as it is now. One that cannot be worked on is put off and
 * does not hold up the others; the first fault is thrown at the end, to be logged.
 */
export async function workNotices(contextNow: () => Ctx): Promise<number> {
  const faults: unknown[] = [];
  const notices = listWaitingNotices(contextNow(), AT_ONCE);
  for (const notice of notices) {
    try {
      await lookAt(contextNow, notice);
      closeNotice(contextNow(), { noticeId: notice.id, outcome: 'handled' });
    } catch (error) {
      faults.push(error);
      closeNotice(contextNow(), { noticeId: notice.id, outcome: 'later' });
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of ${notices.length} notices put off`);
  return notices.length;
}

async function lookAt(contextNow: () => Ctx, { aboutKind, aboutReference }: WaitingNotice): Promise<void> {
  if (!aboutReference) return;
  if (aboutKind === 'checkout') await settleCheckout(contextNow, aboutReference);
  if (aboutKind === 'refund') await settleRefundReference(contextNow, aboutReference);
  if (aboutKind === 'payment') await settlePaymentRefunds(contextNow, aboutReference);
}
