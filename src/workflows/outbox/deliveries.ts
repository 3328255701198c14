import type { outbox } from '#db/schema/journal.ts';
import type { Call, CallKind, CallOf } from '#domain/call.ts';
import type { Ctx } from '#domain/context.ts';
import { addressee } from '#domain/identity/index.ts';
import type { Mail, MailKind, MailOf } from '#domain/mail.ts';
import { forgetAttachmentFile, forgetEvidenceFile } from '#src/workflows/forget-file.ts';
import { sendRefund } from '#src/workflows/refund/send-refund.ts';
import { expireCheckout } from '#src/workflows/settle/expire-checkout.ts';
import { choiceOf } from './choice-of.ts';
import { isAwaited } from './lanes.ts';
import { isMailKind, readMail, wordsOf } from './mails.ts';
import { mailOfOldMail } from './old-mails.ts';

type Row = typeof outbox.$inferSelect;

/** What carries out each kind of call. Safe to repeat: it may be called again after it arrived. */
const calls: { readonly [K in CallKind]: (ctx: Ctx, call: CallOf<K>) => Promise<void> } = {
  refund: sendRefund,
  expire_checkout: expireCheckout,
  forget_attachment_file: forgetAttachmentFile,
  forget_evidence_file: forgetEvidenceFile,
};

/** Delivers what a row of the outbox holds; a row that nothing delivers throws. Rows that were written in an older form are understood. */
export async function deliverMessage(ctx: Ctx, row: Row): Promise<void> {
  const payload: unknown = JSON.parse(row.payload);
  if (row.kind === 'mail') return sendMail(ctx, payload as Mail, row);
  if (row.kind === 'letter') return sendMail(ctx, mailOfOldMail(ctx, payload as Record<string, unknown>), row);
  if (!isCallKind(row.kind)) throw new Error(`nothing delivers messages of kind ${row.kind}`);
  await carryOut(ctx, { ...(payload as Call), kind: row.kind });
}

function isCallKind(kind: string): kind is CallKind {
  return Object.hasOwn(calls, kind);
}

function carryOut<K extends CallKind>(ctx: Ctx, call: CallOf<K>): Promise<void> {
  const kind: K = call.kind;
  return calls[kind](ctx, call);
}

async function sendMail<K extends MailKind>(ctx: Ctx, mail: MailOf<K>, row: Row): Promise<void> {
  if (!isMailKind(mail.kind)) throw new Error(`there is no mail ${mail.kind}`);
  const content = readMail(ctx, mail);
  // Nothing to say any more: the person or the thing it was about is gone.
  if (!content) return;
  const choice = choiceOf(ctx, mail.kind, content.to.address);
  if (choice.switchedOff) return;
  const words = wordsOf('nl', mail.kind, content.facts);
  const to = addressee(ctx, content.to.address, content.to.name);
  await ctx.outside.mail.send({
    ...ctx.outside.renderMail({ ...words, greetingName: to.name, foot: choice.foot }),
    attachments: [...((await content.papers?.()) ?? []), ...(content.attachments ?? [])],
    to,
    ...(choice.unsubscribeUrl ? { unsubscribeUrl: choice.unsubscribeUrl } : {}),
    urgent: isAwaited(mail.kind),
    messageId: `${row.id}@${new URL(ctx.settings.siteUrl).hostname}`,
  });
}
