import { credentialWithdrawals } from '#db/schema/certification.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { type Credential, credentialStatus, type WithdrawalReason } from './credential.ts';
import { requireCredential } from './find.ts';
import { requireOfficerOver } from './policy.ts';
import { requireStanding } from './standing-rules.ts';

/** Takes a certificate back for good. It stays to be found, as withdrawn; its holder gets a mail with the reason. Refuses what is withdrawn already. */
export function withdrawCredential(ctx: Ctx, credentialId: string, reason: WithdrawalReason): Credential {
  return change(ctx, (tx) => {
    const credential = requireCredential(tx, credentialId);
    const officer = requireOfficerOver(tx, credential);
    requireStanding(tx, credential);
    tx.db
      .insert(credentialWithdrawals)
      .values({ credentialId, at: tx.now(), reasonCode: reason, byId: officer.id })
      .run();
    tx.journal({
      verb: 'certification.withdraw_credential',
      subject: ['credential', credentialId],
      facts: { reason, before: credentialStatus(credential, tx.now()).state },
    });
    tx.mail({ kind: 'certification.withdrawn', credentialId });
    return requireCredential(tx, credentialId);
  });
}
