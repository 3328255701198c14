import { eq } from 'drizzle-orm';
import { credentialSuspensions } from '#db/schema/certification.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import type { Credential } from './credential.ts';
import { requireCredential } from './find.ts';
import { requireOfficerOver } from './policy.ts';
import { notSuspended } from './refusals.ts';
import { requireStanding } from './standing-rules.ts';

/** Ends a suspension; the certificate counts again from now on, as far as its term goes, and its holder hears it. Refuses what is not suspended, or withdrawn. */
export function liftSuspension(ctx: Ctx, credentialId: string): Credential {
  return change(ctx, (tx) => {
    const credential = requireCredential(tx, credentialId);
    const officer = requireOfficerOver(tx, credential);
    requireStanding(tx, credential);
    const open = credential.suspensions.find((suspension) => suspension.liftedAt === null);
    if (!open) throw notSuspended();
    tx.db
      .update(credentialSuspensions)
      .set({ liftedAt: tx.now(), liftedById: officer.id })
      .where(eq(credentialSuspensions.id, open.id))
      .run();
    tx.journal({
      verb: 'certification.lift_suspension',
      subject: ['credential', credentialId],
      facts: { suspension: open.id },
    });
    tx.mail({ kind: 'certification.lifted', suspensionId: open.id });
    return requireCredential(tx, credentialId);
  });
}
