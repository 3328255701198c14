import type { Tx } from '#domain/context.ts';
import { listOpenCheckouts } from './find-payments.ts';

/** Asks the provider to close the checkouts of an order that are still open there, so that nobody pays for it any more. */
export function expireCheckouts(tx: Tx, orderId: string): void {
  for (const attempt of listOpenCheckouts(tx, orderId))
    if (attempt.reference !== null) tx.call({ kind: 'expire_checkout', attemptId: attempt.id });
}
