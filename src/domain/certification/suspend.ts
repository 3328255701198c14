import { credentialSuspensions } from '#db/schema/certification.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { type Credential, credentialStatus, type SuspensionReason } from './credential.ts';
import { requireCredential } from './find.ts';
import { requireOfficerOver } from './policy.ts';
import { alreadySuspended } from './refusals.ts';
import { requireStanding } from './standing-rules.ts';

/** Sets a certificate aside from now until it is lifted, and mails its holder the reason. Refuses what is suspended or withdrawn already. */
export function suspendCredential(ctx: Ctx, credentialId: string, reason: SuspensionReason): Credential {
  return change(ctx, (tx) => {
    const credential = requireCredential(tx, credentialId);
    const officer = requireOfficerOver(tx, credential);
    requireStanding(tx, credential);
    if (credential.suspensions.some((suspension) => suspension.liftedAt === null)) throw alreadySuspended();
    const id = tx.newId('sus');
    tx.db
      .insert(credentialSuspensions)
      .values({ id, credentialId, at: tx.now(), reasonCode: reason, byId: officer.id })
      .run();
    tx.journal({
      verb: 'certification.suspend_credential',
      subject: ['credential', credentialId],
      facts: { reason, before: credentialStatus(credential, tx.now()).state },
    });
    tx.mail({ kind: 'certification.suspended', suspensionId: id });
    return requireCredential(tx, credentialId);
  });
}
