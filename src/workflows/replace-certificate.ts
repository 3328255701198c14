import { issueCredential, requireCredential } from '#domain/certification/index.ts';
import { asSystem, type Tx } from '#domain/context.ts';

/** Issues the certificate that replaces one in another name: for the rest it states the same, and it ends on the same day. Safe to repeat. */
export function replaceCertificate(tx: Tx, credentialId: string): void {
  const { id, kind, subject, holderId, statement, validUntil, replacement } = requireCredential(tx, credentialId);
  if (!replacement) return;
  issueCredential(asSystem(tx, 'reissue'), {
    kind,
    subject,
    holderId,
    sourceKey: `reissue:${id}`,
    statement: { ...statement, holderName: replacement.name },
    validUntil,
  });
}
