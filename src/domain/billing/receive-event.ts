import { providerNotices } from '#db/schema/billing-provider.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import type { ProviderEvent } from '#src/adapters/payments/port.ts';
import { refusals } from './refusals.ts';

/** Keeps an event of the provider, verified before, to be worked on. The same event heard again is `known`. */
export function receiveEvent(ctx: Ctx, event: ProviderEvent): 'new' | 'known' {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const row = {
      id: event.id,
      type: event.type,
      aboutKind: event.about.kind,
      aboutReference: event.about.reference,
      createdAt: event.createdAt,
      receivedAt: tx.now(),
      dueAt: tx.now(),
    };
    const kept = tx.db.insert(providerNotices).values(row).onConflictDoNothing().returning().all();
    if (kept.length === 0) return 'known';
    tx.journal({ verb: 'billing.receive_event', subject: ['notice', event.id], facts: { type: event.type } });
    return 'new';
  });
}
