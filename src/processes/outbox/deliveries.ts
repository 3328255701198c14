import type { outbox } from '#db/schema/journal.ts';
import type { Ctx } from '#domain/context.ts';
import { forgetAttachmentFile } from '#src/processes/forget-attachment-file.ts';
import { forgetEvidenceFile } from '#src/processes/forget-evidence-file.ts';
import { sendRefund } from '#src/processes/refund/send-refund.ts';
import { expireCheckout } from '#src/processes/settle/expire-checkout.ts';
import { type LetterToSend, letters } from './letters.ts';

type Row = typeof outbox.$inferSelect;
export type Payload = Record<string, string | number | boolean | null>;

/** What carries out each kind of message. A delivery is safe to repeat: it may be called again after it arrived. */
export const deliveries: Readonly<Record<string, (ctx: Ctx, payload: Payload, row: Row) => Promise<void>>> = {
  letter: sendLetter,
  forget_attachment_file: forgetAttachmentFile,
  refund: sendRefund,
  expire_checkout: expireCheckout,
  forget_evidence_file: forgetEvidenceFile,
};

async function sendLetter(ctx: Ctx, payload: Payload, row: Row): Promise<void> {
  const write = letters[String(payload.letter)];
  if (!write) throw new Error(`there is no letter ${payload.letter}`);
  const letter: LetterToSend | null = await write(ctx, payload);
  // Nothing to say any more: the person or the thing it was about is gone.
  if (!letter) return;
  const composed = ctx.outside.letterOf({ ...letter.words, greetingName: letter.to.name });
  await ctx.outside.mail.send({
    ...composed,
    attachments: letter.attachments ?? [],
    to: letter.to,
    messageId: `${row.id}@${new URL(ctx.house.siteUrl).hostname}`,
  });
}
