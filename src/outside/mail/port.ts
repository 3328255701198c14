export type MailAttachment = {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
};

/** Words we send, ready to go: plain text always, the same words as HTML beside it. */
export type Letter = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly MailAttachment[];
};

/**
 * A letter with its addressee. `messageId` is the bare id without angle brackets (`out_abc@klimroute.example`),
 * the same on every repeat of the same letter, so that a mail program shows it once.
 */
export type AddressedLetter = Letter & {
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
};

export interface Mail {
  /**
   * Resolves when the mail server has taken the letter. Rejects with an error named `LetterUnsendable` when a line break
   * or a malformed address makes it useless to try again, with any other error when a later try may work.
   */
  send(letter: AddressedLetter): Promise<void>;
}
