import type { Message } from '#domain/change.ts';

/** The letters of this room. Each is asked for with ids only and written when it is sent. */
export type IdentityLetter =
  | 'confirm'
  | 'alreadyAccount'
  | 'signInLink'
  | 'reset'
  | 'passwordChanged'
  | 'confirmNewEmail'
  | 'emailChangeAsked'
  | 'emailChanged'
  | 'leftEmail'
  | 'appointed';

type Ids = Readonly<Record<string, string>>;

/** Asks for one letter; the same letter about the same ids goes out once. */
export function letterTo(letter: IdentityLetter, ids: Ids): Message {
  const key = ['identity', letter, ...Object.values(ids)].join(':');
  return { kind: 'letter', key, payload: { letter: `identity.${letter}`, ...ids } };
}
