import { eq } from 'drizzle-orm';
import { type CredentialStatement, credentials } from '#db/schema/certification.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { type Credential, type CredentialKind, PREFIX } from './credential.ts';
import { requireCredential } from './find.ts';
import { drawNumber } from './number.ts';
import { onlyTheProductIssues } from './refusals.ts';

export type ToIssue = {
  kind: CredentialKind;
  /** Course id for participation, scheme id for competence. */
  subject: string;
  holderId: string;
  /** `enrolment:<id>` or `decision:<certification id>`: the same source gives the same credential. */
  sourceKey: string;
  statement: CredentialStatement;
  /** Half-open end; null when it does not run out. */
  validUntil: Date | null;
};

/**
 * Issues a credential, once per source: a second call returns the first one. Nobody issues by hand, so the actor is the product
 * itself: a process calls it with `asSystem(tx, '<process>')` in the change that completes the course or takes the decision.
 */
export function issueCredential(ctx: Ctx, toIssue: ToIssue): Credential {
  if (ctx.actor.kind !== 'system') throw onlyTheProductIssues();
  return change(ctx, (tx) => {
    const before = tx.db.select().from(credentials).where(eq(credentials.sourceKey, toIssue.sourceKey)).get();
    if (before) return requireCredential(tx, before.id);
    const id = tx.newId('crd');
    const number = drawNumber(PREFIX[toIssue.kind], () => tx.newId('n').slice(2));
    tx.db
      .insert(credentials)
      .values({ ...toIssue, id, number, issuedAt: tx.now() })
      .run();
    tx.journal({
      verb: 'certification.issue_credential',
      subject: ['credential', id],
      facts: { kind: toIssue.kind, about: toIssue.subject, holder: toIssue.holderId, source: toIssue.sourceKey },
    });
    tx.mail({ kind: 'certification.issued', credentialId: id });
    return requireCredential(tx, id);
  });
}
