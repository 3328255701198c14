import type { Ctx } from '#domain/context.ts';
import { findPerson } from '#domain/identity/index.ts';
import type { MailContent } from '#domain/mail-content.ts';
import { paths } from '#src/paths.ts';
import type { Credential, CredentialKind } from './credential.ts';

type OfCertificate = {
  readonly kind: CredentialKind;
  readonly number: string;
  readonly title: string;
  readonly url: string;
};

/** A mail about a certificate to its holder, with `more` beside what each of them tells; null when there is no holder any more. */
export function toHolder<Facts>(
  ctx: Ctx,
  credential: Credential,
  more: Facts,
): MailContent<OfCertificate & Facts> | null {
  const holder = findPerson(ctx, credential.holderId);
  if (!holder) return null;
  const { kind, number, statement } = credential;
  const url = ctx.settings.siteUrl + paths.myCertificates();
  return {
    to: { name: holder.name, address: holder.email },
    facts: { kind, number, title: statement.title, url, ...more },
  };
}
