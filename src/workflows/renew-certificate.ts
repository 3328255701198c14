import { findRenewalRequest, issueCredential, renewedUntil, requireCredential } from '#domain/certification/index.ts';
import { asSystem, type Tx } from '#domain/context.ts';

/**
 * Issues the certificate that follows one whose renewal was granted: it states the same, is valid at once, and runs on from the end of the one before, so
 * that who renews early loses no day. Nothing follows a request that was declined or waits. Safe to repeat.
 */
export function renewCertificate(tx: Tx, requestId: string): void {
  const request = findRenewalRequest(tx, requestId);
  if (request?.outcome !== 'granted' || !request.decidedAt) return;
  const system = asSystem(tx, 'renewal');
  const { kind, subject, holderId, statement, ...before } = requireCredential(tx, request.credentialId);
  const { validityMonths } = tx.outside.catalogue.scheme(subject).rules;
  issueCredential(system, {
    kind,
    subject,
    holderId,
    sourceKey: `renewal:${request.id}`,
    statement,
    validUntil: renewedUntil(before, validityMonths, request.decidedAt),
  });
}
