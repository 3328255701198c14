import type { AddressedLetter } from './port.ts';

const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const ADDRESS = /^[^\s<>()[\]\\,;:@"]{1,64}@[^\s<>()[\]\\,;:@"]{1,190}$/;
const MESSAGE_ID = /^[\w.+=-]{1,128}@[\w.-]{1,128}$/;
const MIME = /^[\w.+-]+\/[\w.+-]+(; ?[\w-]+=[\w-]+)*$/;

/**
 * Whatever becomes a header is one line, or the letter is not sent at all: a name that tries to add a header is never cleaned
 * and sent on. Throws an error named `LetterUnsendable`.
 */
export function requireSendable(letter: AddressedLetter): void {
  const { to, subject, messageId, attachments = [] } = letter;
  if (CONTROL.test(to.name)) throw unsendable('the name of the addressee holds a line break or control');
  if (CONTROL.test(to.address) || !ADDRESS.test(to.address)) throw unsendable('the address is malformed');
  if (CONTROL.test(subject) || subject.trim() === '') throw unsendable('the subject is empty or holds a line break or control');
  if (!MESSAGE_ID.test(messageId)) throw unsendable('the message id is malformed');
  for (const { name, mime } of attachments) {
    if (CONTROL.test(name) || name === '') throw unsendable('the name of an attachment is empty or holds a line break or control');
    if (!MIME.test(mime)) throw unsendable('the type of an attachment is malformed');
  }
}

function unsendable(why: string): Error {
  return Object.assign(new Error(why), { name: 'LetterUnsendable' });
}
