import { endOfTermOnWorkingDay } from '#domain/calendar.ts';
import type { Order } from './order.ts';

/** How long a consumer can withdraw from what was bought at a distance, in days (BW 6:230o (1)). */
export const WITHDRAWAL_DAYS = 14;

/**
 * Until when the buyer of an order can withdraw from it, half-open: fourteen days from the day after it was paid. Null for an organisation, which has
 * no such right.
 */
export function withdrawalEnd(order: Pick<Order, 'organisationId'>, deliveredAt: Date): Date | null {
  return order.organisationId === null ? endOfTermOnWorkingDay(deliveredAt, WITHDRAWAL_DAYS) : null;
}
