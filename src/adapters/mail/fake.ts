import { requireSendable } from './check-mail.ts';
import type { AddressedMail, MailServer } from './port.ts';

export type FakeMail = MailServer & {
  /** What was taken, oldest first; a repeat of one Message-ID stands here twice. */
  readonly sent: readonly AddressedMail[];
  /** The last mail to this address; throws when there is none. */
  lastTo(address: string): AddressedMail;
  /** The next `times` mails are not taken, as when the mail server is away. */
  goAway(times: number): void;
};

/** A mail server in memory. */
export function fakeMail(): FakeMail {
  const sent: AddressedMail[] = [];
  let away = 0;
  return {
    sent,
    async send(mail) {
      requireSendable(mail);
      if (away > 0) {
        away -= 1;
        throw new Error('the mail server is away');
      }
      sent.push(mail);
    },
    close: () => {},
    lastTo(address) {
      const mail = sent.findLast((addressedMail) => addressedMail.to.address === address);
      if (!mail) throw new Error(`no mail was sent to ${address}`);
      return mail;
    },
    goAway(times) {
      away = times;
    },
  };
}
