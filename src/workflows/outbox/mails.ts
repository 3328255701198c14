import { assessmentMailContents } from '#domain/assessment/index.ts';
import { billingMailContents } from '#domain/billing/index.ts';
import { certificationMailContents } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { identityMailContents } from '#domain/identity/index.ts';
import { learningMailContents } from '#domain/learning/index.ts';
import { licensingMailContents } from '#domain/licensing/index.ts';
import type { MailKind, MailOf } from '#domain/mail.ts';
import type { MailContent, MailContents, ReadContent } from '#domain/mail-content.ts';
import { registrationMailContents } from '#domain/registration/index.ts';
import type { Outside } from '#src/adapters/ports.ts';
import { mails as dutch, mailSamples as dutchSamples } from '#src/i18n/index.ts';
import { fulfilmentOf } from '#src/workflows/fulfilment/index.ts';

/** Every mail that we send: what it tells, read by the module that asks for it. */
const contents = {
  ...assessmentMailContents,
  ...billingMailContents((ctx, line, order) => fulfilmentOf(line.kind).describe?.(ctx, line, order) ?? null),
  ...certificationMailContents,
  ...identityMailContents,
  ...learningMailContents,
  ...licensingMailContents,
  ...registrationMailContents,
} satisfies MailContents<MailKind>;

/** What a mail of this kind tells, without a word of any language. */
export type MailFacts<K extends MailKind> = NonNullable<ReturnType<(typeof contents)[K]>>['facts'];

/** The words of a mail, before they get their look. */
export type MailWords = Omit<Parameters<Outside['renderMail']>[0], 'greetingName'>;

/** The words of every mail in one language. */
export type MailCatalogue = { readonly [K in MailKind]: (facts: MailFacts<K>) => MailWords };

/** What every mail could tell, once for each way in which it can be worded. */
export type MailSamples = { readonly [K in MailKind]: readonly MailFacts<K>[] };

/** The mails per language: a new language is one line here. */
export const mailLanguages = {
  nl: { words: dutch, samples: dutchSamples },
} satisfies Record<string, { words: MailCatalogue; samples: MailSamples }>;
export type MailLanguage = keyof typeof mailLanguages;

/** Reads what the mail is about, as it is now; null when there is nothing to say any more. */
export function readMail<K extends MailKind>(ctx: Ctx, mail: MailOf<K>): MailContent<MailFacts<K>> | null {
  const readers: { readonly [Kind in MailKind]: ReadContent<Kind, MailFacts<Kind>> } = contents;
  const kind: K = mail.kind;
  return readers[kind](ctx, mail);
}

export function wordsOf<K extends MailKind>(language: MailLanguage, kind: K, facts: MailFacts<K>): MailWords {
  const words: MailCatalogue = mailLanguages[language].words;
  return words[kind](facts);
}

/** Every kind of mail, in the order of its name. */
export const mailKinds = Object.keys(contents).filter(isMailKind).sort();

export function isMailKind(kind: string): kind is MailKind {
  return Object.hasOwn(contents, kind);
}
