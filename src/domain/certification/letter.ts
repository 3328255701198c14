import type { Ctx } from '#domain/context.ts';
import { findPerson } from '#domain/identity/index.ts';
import { certificationLetterWords as words } from '#src/messages/certification-letters.nl.ts';
import type { MailAttachment } from '#src/outside/mail/port.ts';
import type { Outside } from '#src/outside/ports.ts';
import { paths } from '#src/paths.ts';
import { findCredential } from './find.ts';
import { paperOf } from './sheet.ts';

type Words = Omit<Parameters<Outside['letterOf']>[0], 'greetingName'>;
type Letter = { readonly to: { readonly name: string; readonly address: string }; readonly words: Words; readonly attachments: readonly MailAttachment[] };

/** The letters of this room, written from ids when they are sent. */
export const certificationLetters: Readonly<Record<string, (ctx: Ctx, ids: Readonly<Record<string, unknown>>) => Promise<Letter | null>>> = {
  'certification.issued': async (ctx, ids) => {
    const credential = findCredential(ctx, String(ids.credentialId));
    const holder = credential && findPerson(ctx, credential.holderId);
    if (!credential || !holder) return null;
    const { name, bytes } = await paperOf(ctx, credential);
    const { kind, number, statement, validUntil } = credential;
    return {
      to: { name: holder.name, address: holder.email },
      words: words.issued({ kind, number, title: statement.title, validUntil, url: ctx.house.siteUrl + paths.myCertificates() }),
      attachments: [{ name, mime: 'application/pdf', bytes }],
    };
  },
};
