import { credentialReplacements } from '#db/schema/certification-replacements.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireName } from '#domain/identity/index.ts';
import { credentialStatus } from './credential.ts';
import { findNext, requireCredential } from './find.ts';
import { renewalOf } from './find-renewal.ts';
import { requireOfficerOver } from './policy.ts';
import { alreadyRenewed, reissueExpired, reissueSuspended, renewalFirst, sameNameAgain } from './refusals.ts';
import { requireStanding } from './standing-rules.ts';

/** Why a certificate is issued anew in another name. */
export const REISSUE_REASONS = ['name_changed', 'name_misspelt'] as const;
export type ReissueReason = (typeof REISSUE_REASONS)[number];

/**
 * An officer without a tie issues a certificate anew in another name. The old one stays to be found as replaced; the next one states the same and ends on
 * the same day (`workflows/replace-certificate.ts`). Refuses the name that it has, what does not count now, and what a decision about a renewal waits for.
 */
export function reissueCredential(
  ctx: Ctx,
  input: { credentialId: string; name: string; reason: ReissueReason },
): void {
  change(ctx, (tx) => {
    const { credentialId, reason: reasonCode } = input;
    const credential = requireCredential(tx, credentialId);
    const officer = requireOfficerOver(tx, credential);
    requireStanding(tx, credential);
    const before = credentialStatus(credential, tx.now()).state;
    if (before === 'suspended') throw reissueSuspended();
    if (before === 'expired') throw reissueExpired();
    const next = findNext(tx, credential);
    if (next && credential.kind === 'competence') throw alreadyRenewed(next.number);
    if (renewalOf(tx, credential).pending) throw renewalFirst();
    const name = requireName(input.name);
    if (name === credential.statement.holderName) throw sameNameAgain();
    tx.db
      .insert(credentialReplacements)
      .values({ credentialId, at: tx.now(), reasonCode, name, byId: officer.id })
      .run();
    tx.journal({
      verb: 'certification.reissue_credential',
      subject: ['credential', credentialId],
      facts: { reason: reasonCode, before },
    });
  });
}
