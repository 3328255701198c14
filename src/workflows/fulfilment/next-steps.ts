import type { Order } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { fulfilmentOf } from './index.ts';

/** Where whoever asks goes on with what an order gave them. */
export function nextSteps(ctx: Ctx, order: Order): { readonly label: string; readonly path: string }[] {
  return order.lines.map((line) => fulfilmentOf(line.kind).next?.(ctx, line) ?? null).filter((step) => step !== null);
}
