import type { MailAttachment } from '#src/adapters/mail/port.ts';
import type { Ctx } from './context.ts';
import type { MailKind, MailOf } from './mail.ts';

/** Whom a mail goes to and what it tells, without a word of any language. */
export type MailContent<Facts> = {
  readonly to: { readonly name: string; readonly address: string };
  readonly facts: Facts;
  readonly attachments?: readonly MailAttachment[];
  /** Papers that are drawn only once the mail leaves, and stand before the other attachments: whoever only looks at the mail draws nothing. */
  readonly papers?: () => Promise<readonly MailAttachment[]>;
};

/** Reads what a mail is about as it is now; null when there is nothing to say any more. */
export type ReadContent<K extends MailKind, Facts = unknown> = (ctx: Ctx, mail: MailOf<K>) => MailContent<Facts> | null;

/** One reader for each kind in `K`. */
export type MailContents<K extends MailKind> = { readonly [Kind in K]: ReadContent<Kind> };
