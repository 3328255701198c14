import { eq } from 'drizzle-orm';
import { renewalRequests } from '#db/schema/certification-renewal.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireRenewalRequest } from './find-renewal.ts';
import { requireOfficerOver } from './policy.ts';
import { renewalDecided, renewalIncomplete, suspendedNow } from './refusals.ts';
import { isComplete, type RenewalDecline } from './renewal.ts';
import { requireRenewable } from './renewal-rules.ts';

export type RenewalDecision =
  | { readonly outcome: 'granted' }
  | { readonly outcome: 'declined'; readonly reason: RenewalDecline };

/**
 * An officer without a tie decides a request to renew, once. What is granted is followed by the next certificate (`workflows/renew-certificate.ts`); what
 * is declined by a mail with the reason, and the holder can ask again. Refuses granting what is suspended, or has become incomplete.
 */
export function decideRenewal(ctx: Ctx, requestId: string, decision: RenewalDecision): void {
  change(ctx, (tx) => {
    const { request, file } = requireRenewalRequest(tx, requestId);
    const officer = requireOfficerOver(tx, file.credential);
    if (request.outcome) throw renewalDecided(request.outcome);
    requireRenewable(file);
    if (decision.outcome === 'granted' && file.suspended) throw suspendedNow();
    if (decision.outcome === 'granted' && !isComplete(file.lacking)) throw renewalIncomplete();
    const reasonCode = decision.outcome === 'declined' ? decision.reason : null;
    tx.db
      .update(renewalRequests)
      .set({ outcome: decision.outcome, reasonCode, decidedAt: tx.now(), decidedById: officer.id })
      .where(eq(renewalRequests.id, requestId))
      .run();
    tx.journal({
      verb: 'certification.decide_renewal',
      subject: ['credential', file.credential.id],
      facts: { request: requestId, outcome: decision.outcome },
    });
    if (decision.outcome === 'declined') tx.mail({ kind: 'certification.renewal_declined', requestId });
  });
}
