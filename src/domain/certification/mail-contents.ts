import { findPerson } from '#domain/identity/index.ts';
import type { MailContents } from '#domain/mail-content.ts';
import { paths } from '#src/paths.ts';
import { findCredential } from './find.ts';
import type { CertificationMails } from './mail.ts';
import { paperOf } from './sheet.ts';

/** What the mails of this module tell, read from ids when they are sent; null when there is nothing to say any more. */
export const certificationMailContents = {
  'certification.issued': (ctx, { credentialId }) => {
    const credential = findCredential(ctx, credentialId);
    const holder = credential && findPerson(ctx, credential.holderId);
    if (!credential || !holder) return null;
    const { kind, number, statement, validUntil } = credential;
    const url = ctx.settings.siteUrl + paths.myCertificates();
    return {
      to: { name: holder.name, address: holder.email },
      facts: { kind, number, title: statement.title, validUntil, url },
      papers: async () => {
        const { name, bytes } = await paperOf(ctx, credential);
        return [{ name, mime: 'application/pdf', bytes }];
      },
    };
  },
} satisfies MailContents<keyof CertificationMails>;
