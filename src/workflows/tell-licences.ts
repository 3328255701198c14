import { type Credential, findValid, KOEK, requireCredential } from '#domain/certification/index.ts';
import { asSystem, type Tx } from '#domain/context.ts';
import { type CertificateAct, tellOfCertificate } from '#domain/licensing/index.ts';

/**
 * Tells the licences that stand on a certificate that an officer did something to it: suspended, lifted, withdrawn or issued anew in another name. Nothing where it makes no difference
 * to them, because the certificate had run out or because its holder has another one that is in force.
 */
export function tellLicences(tx: Tx, credentialId: string, what: CertificateAct): void {
  const credential = requireCredential(tx, credentialId);
  const over = credential.validUntil !== null && credential.validUntil <= tx.now();
  if (credential.subject !== KOEK || over || (what !== 'replaced' && standsOnAnother(tx, credential))) return;
  tellOfCertificate(asSystem(tx, 'certificate'), { personId: credential.holderId, what, at: tx.now() });
}

function standsOnAnother(tx: Tx, { id, holderId }: Credential): boolean {
  const valid = findValid(tx, holderId, KOEK);
  return valid !== null && valid.id !== id;
}
