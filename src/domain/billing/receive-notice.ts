import { providerNotices } from '#db/schema/billing-provider.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import type { Notice } from '#src/adapters/payments/port.ts';
import { refusals } from './refusals.ts';

/** Keeps a notice of the provider, verified before, to be worked on. The same notice heard again is `known`. */
export function receiveNotice(ctx: Ctx, notice: Notice): 'new' | 'known' {
  return change(ctx, (tx) => {
    if (tx.actor.kind !== 'system') throw refusals.systemOnly();
    const row = {
      id: notice.id,
      type: notice.type,
      aboutKind: notice.about.kind,
      aboutReference: notice.about.reference,
      createdAt: notice.createdAt,
      receivedAt: tx.now(),
      dueAt: tx.now(),
    };
    const kept = tx.db.insert(providerNotices).values(row).onConflictDoNothing().returning().all();
    if (kept.length === 0) return 'known';
    tx.journal({ verb: 'billing.receive_event', subject: ['notice', notice.id], facts: { type: notice.type } });
    return 'new';
  });
}
