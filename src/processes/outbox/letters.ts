import { assessmentLetters } from '#domain/assessment/index.ts';
import { certificationLetters } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { identityLetters } from '#domain/identity/index.ts';
import { learningLetters } from '#domain/learning/index.ts';
import { licensingLetters } from '#domain/licensing/index.ts';
import { registrationLetters } from '#domain/registration/index.ts';
import type { MailAttachment } from '#src/outside/mail/port.ts';
import type { Outside } from '#src/outside/ports.ts';
import { placeLetters } from '#src/processes/fulfilment/place.ts';
import { orderLetters } from '#src/processes/settle/letters.ts';
import type { Payload } from './deliveries.ts';

/** The words of a letter, before they get their look. */
export type LetterWords = Omit<Parameters<Outside['letterOf']>[0], 'greetingName'>;
export type LetterToSend = {
  readonly to: { readonly name: string; readonly address: string };
  readonly words: LetterWords;
  readonly attachments?: readonly MailAttachment[];
};
/** Reads what the letter is about as it is now, by the ids in the payload; null when there is nothing to say any more. */
export type WriteLetter = (ctx: Ctx, payload: Payload) => LetterToSend | null | Promise<LetterToSend | null>;

/** Every letter we send, by `room.name`. A verb asks for one with `send: [{ kind: 'letter', key, payload: { letter: 'room.name', … } }]`. */
export const letters: Readonly<Record<string, WriteLetter>> = {
  ...assessmentLetters,
  ...certificationLetters,
  ...identityLetters,
  ...learningLetters,
  ...registrationLetters,
  ...placeLetters,
  ...orderLetters,
  ...licensingLetters,
};
