import type { REFUND_REASONS } from '#db/schema/billing-types.ts';

export type RefundReason = (typeof REFUND_REASONS)[number];
/** What an administrator may choose; the other reasons the product gives itself. */
export const ADMINISTRATOR_REASONS = [
  'withdrawal',
  'run_cancelled',
  'goodwill',
  'mistake',
] as const satisfies readonly RefundReason[];

/** Money on its way back, or back. */
export type Refund = {
  readonly id: string;
  readonly paymentId: string;
  readonly amountCents: number;
  readonly reason: RefundReason;
  readonly requestedAt: Date;
  readonly requestedBy: string;
  /** The provider's refund, or `bank:<reference>` of our own transfer. */
  readonly reference: string | null;
  readonly settledAt: Date | null;
  readonly failedAt: Date | null;
};
