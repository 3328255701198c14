import { requireSendable } from './check-letter.ts';
import type { AddressedLetter, Mail } from './port.ts';

export type FakeMail = Mail & {
  /** What was taken, oldest first; a repeat of one Message-ID stands here twice. */
  readonly sent: readonly AddressedLetter[];
  /** The last letter to this address; throws when there is none. */
  lastTo(address: string): AddressedLetter;
  /** The next `times` letters are not taken, as when the mail server is away. */
  goAway(times: number): void;
};

/** A mail server in memory. */
export function fakeMail(): FakeMail {
  const sent: AddressedLetter[] = [];
  let away = 0;
  return {
    sent,
    async send(letter) {
      requireSendable(letter);
      if (away > 0) {
        away -= 1;
        throw new Error('the mail server is away');
      }
      sent.push(letter);
    },
    lastTo(address) {
      const letter = sent.findLast((one) => one.to.address === address);
      if (!letter) throw new Error(`no letter was sent to ${address}`);
      return letter;
    },
    goAway(times) {
      away = times;
    },
  };
}
