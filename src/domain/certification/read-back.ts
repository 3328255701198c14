import { eq } from 'drizzle-orm';
import { credentialSuspensions, credentialWithdrawals } from '#db/schema/certification.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { findCredential } from './find.ts';
import { onlyTheProductIssues } from './refusals.ts';

/** What the register says was done to a certificate. `at` and who decided are those of then. */
export type StandingToReadBack = {
  readonly credentialId: string;
  readonly at: Date;
  readonly byId: string;
} & (
  | { readonly what: 'withdrawn'; readonly reasonCode: string }
  | { readonly what: 'suspended'; readonly suspensionId: string; readonly reasonCode: string }
  | { readonly what: 'lifted'; readonly suspensionId: string }
);

/**
 * Does again what was done to a certificate after the backup that stands here now. `known` when this database has it already, `no_credential` when
 * it does not know the certificate. Safe to repeat.
 */
export function readBackStanding(ctx: Ctx, standing: StandingToReadBack): 'read_back' | 'known' | 'no_credential' {
  if (ctx.actor.kind !== 'system') throw onlyTheProductIssues();
  return change(ctx, (tx) => {
    if (!findCredential(tx, standing.credentialId)) return 'no_credential';
    if (write(tx, standing) === 0) return 'known';
    tx.journal({
      verb: 'certification.read_back',
      subject: ['credential', standing.credentialId],
      facts: { what: standing.what, by: standing.byId },
    });
    return 'read_back';
  });
}

/** How many rows it wrote. */
function write(tx: Tx, standing: StandingToReadBack): number {
  const { credentialId, at, byId } = standing;
  if (standing.what === 'withdrawn') {
    const { reasonCode } = standing;
    const row = { credentialId, at, reasonCode, byId };
    return tx.db.insert(credentialWithdrawals).values(row).onConflictDoNothing().returning().all().length;
  }
  const there = tx.db
    .select()
    .from(credentialSuspensions)
    .where(eq(credentialSuspensions.id, standing.suspensionId))
    .get();
  if (standing.what === 'suspended') {
    if (there) return 0;
    const { suspensionId: id, reasonCode } = standing;
    return tx.db.insert(credentialSuspensions).values({ id, credentialId, at, reasonCode, byId }).returning().all()
      .length;
  }
  if (!there || there.liftedAt) return 0;
  return tx.db
    .update(credentialSuspensions)
    .set({ liftedAt: at, liftedById: byId })
    .where(eq(credentialSuspensions.id, there.id))
    .returning()
    .all().length;
}
