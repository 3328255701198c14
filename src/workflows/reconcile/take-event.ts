import { receiveEvent } from '#domain/billing/index.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import type { ProviderEvent } from '#src/adapters/payments/port.ts';
import { EventRefused } from '#src/adapters/payments/port.ts';

/**
 * Hears an event of the provider: verified to the byte, of our kind of money, kept to be worked on within seconds. `refused` leaves everything as it
 * was; `known` was heard before.
 */
export function takeEvent(ctx: Ctx, rawBody: string, signature: string | null): 'new' | 'known' | 'refused' {
  let event: ProviderEvent;
  try {
    event = ctx.outside.payments.readEvent(rawBody, signature, ctx.now());
  } catch (error) {
    if (error instanceof EventRefused) return 'refused';
    throw error;
  }
  if (event.live !== ctx.outside.payments.live) return 'refused';
  return receiveEvent(asSystem(ctx, 'webhook'), event);
}
