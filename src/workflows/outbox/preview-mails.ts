import type { Ctx } from '#domain/context.ts';
import type { MailKind } from '#domain/mail.ts';
import { type MailLanguage, type MailSamples, mailKinds, mailLanguages, wordsOf } from './mails.ts';

export type MailPreview = {
  readonly kind: MailKind;
  /** Counts the ways in which a mail of this kind is worded, from 1. */
  readonly number: number;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Every mail that we send, as it would look, made from sample facts. */
export function previewMails(ctx: Ctx, language: MailLanguage): MailPreview[] {
  return mailKinds.flatMap((kind) => previewsOf(ctx, language, kind));
}

function previewsOf<K extends MailKind>(ctx: Ctx, language: MailLanguage, kind: K): MailPreview[] {
  const samples: MailSamples = mailLanguages[language].samples;
  return samples[kind].map((facts, at) => {
    const words = wordsOf(language, kind, facts);
    return { kind, number: at + 1, ...ctx.outside.renderMail({ ...words, greetingName: 'Ada Postma' }) };
  });
}
