import { type AddressedMail, MailUnsendable } from './port.ts';

const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const ADDRESS = /^[^\s<>()[\]\\,;:@"]{1,64}@[^\s<>()[\]\\,;:@"]{1,190}$/;
const MESSAGE_ID = /^[\w.+=-]{1,128}@[\w.-]{1,128}$/;
const LINK = /^https?:\/\/[!-;=?-~]{1,900}$/;
const MIME = /^[\w.+-]+\/[\w.+-]+(; ?[\w-]+=[\w-]+)*$/;

/**
 * Whatever becomes a header is one line, or the mail is not sent at all: a name that tries to add a header is never cleaned
 * and sent on. Throws `MailUnsendable`.
 */
export function requireSendable(mail: AddressedMail): void {
  const { to, subject, messageId, unsubscribeUrl, attachments = [] } = mail;
  if (CONTROL.test(to.name)) throw new MailUnsendable('the name of the addressee holds a line break or control');
  if (CONTROL.test(to.address) || !ADDRESS.test(to.address)) throw new MailUnsendable('the address is malformed');
  if (CONTROL.test(subject) || subject.trim() === '')
    throw new MailUnsendable('the subject is empty or holds a line break or control');
  if (!MESSAGE_ID.test(messageId)) throw new MailUnsendable('the message id is malformed');
  if (unsubscribeUrl !== undefined && !LINK.test(unsubscribeUrl))
    throw new MailUnsendable('the address to switch off is malformed');
  for (const { name, mime } of attachments) {
    if (CONTROL.test(name) || name === '')
      throw new MailUnsendable('the name of an attachment is empty or holds a line break or control');
    if (!MIME.test(mime)) throw new MailUnsendable('the type of an attachment is malformed');
  }
}
