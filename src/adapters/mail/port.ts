export type MailAttachment = {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
};

/** Words we send, ready to go: plain text always, the same words as HTML beside it. */
export type RenderedMail = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly MailAttachment[];
};

/** What the look of a mail is made around. */
export type MailParts = {
  readonly subject: string;
  readonly greetingName: string;
  /** Plain text; a line break in it stays one. */
  readonly paragraphs: readonly string[];
  readonly button?: { readonly label: string; readonly url: string };
  /** Pairs of a word and its value: number, date, place, price. */
  readonly facts?: readonly (readonly [string, string])[];
  readonly closing?: string;
  /** Why this person gets this mail. */
  readonly why: string;
  /** Under it, small: how to get other mails, or not this one any more. */
  readonly foot?: readonly { readonly label: string; readonly url: string }[];
};

/** The words of a mail in our look, as text and as HTML. Throws when the button's address is not http or https. */
export type RenderMail = (parts: MailParts) => RenderedMail;

/**
 * A mail with its addressee. `messageId` is the bare id without angle brackets (`out_abc@klimroute.example`),
 * the same on every repeat of the same mail, so that a mail program shows it once.
 */
export type AddressedMail = RenderedMail & {
  readonly messageId: string;
  /** Somebody sits and waits for it: it does not queue behind the others. */
  readonly urgent?: boolean;
  /** Where a mail program switches off mails of this kind with one post (RFC 8058); https, or http in a demo. */
  readonly unsubscribeUrl?: string;
  readonly to: { readonly name: string; readonly address: string };
};

export interface MailServer {
  /**
   * Resolves when the mail server has taken the mail. Rejects with a `MailUnsendable` when a line break
   * or a malformed address makes it useless to try again, with any other error when a later try may work.
   */
  send(mail: AddressedMail): Promise<void>;
  /** Lets go of what stands open; what is under way is finished. */
  close(): void;
}

/** No later try can send this mail. */
export class MailUnsendable extends Error {}
