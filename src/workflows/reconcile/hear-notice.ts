import { receiveNotice } from '#domain/billing/index.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import type { Notice } from '#src/adapters/payments/port.ts';
import { NoticeRefused } from '#src/adapters/payments/port.ts';

/**
 * Hears a notice of the provider: verified to the byte, of our kind of money, kept to be worked on within seconds. `refused` leaves everything as it
 * was; `known` was heard before.
 */
export function hearNotice(ctx: Ctx, rawBody: string, signature: string | null): 'new' | 'known' | 'refused' {
  let notice: Notice;
  try {
    notice = ctx.outside.payments.readNotice(rawBody, signature, ctx.now());
  } catch (error) {
    if (error instanceof NoticeRefused) return 'refused';
    throw error;
  }
  if (notice.live !== ctx.outside.payments.live) return 'refused';
  return receiveNotice(asSystem(ctx, 'webhook'), notice);
}
