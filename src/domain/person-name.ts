import { cleanLine, hasPiledMarks } from './text.ts';

/** Longest name of a person, in characters. */
export const MOST_NAME = 80;

/** Why something is no name of a person; the sentence stands in the catalogue of words. */
export type NameFault = 'empty' | 'unreadable' | 'too_long' | 'address' | 'piled_marks';

/** `https://`, `www.`, an e-mail address, an IP address. */
const ADDRESS = /:\/\/|\bwww\b|@|(?:\d{1,3}\.){3}\d{1,3}/iu;
/** Two words with a dot between and no space, as in an address of the web; mail programs make a link of it. */
const DOTTED = /([\p{L}\p{N}-]{2,})\.([\p{L}\p{N}-]{2,})/gu;
/** Titles that people write against a name: `drs.Jansen`. */
const TITLE = /^(?:st|drs?|mr|mw|ir|ing|prof|ds|bc|dhr|fam|van|v)$/iu;

/** The name as it is kept: one line, see `cleanLine`. */
export function normaliseName(typed: string): string {
  return cleanLine(typed);
}

/**
 * What is wrong with a kept name, or null. A name has a mail in it, and no address: it stands in mails, where an address becomes a link.
 * The wide forms of mails and dots count as the plain ones.
 */
export function nameFault(name: string): NameFault | null {
  if (name === '') return 'empty';
  if (name.length > MOST_NAME) return 'too_long';
  if (!/\p{L}/u.test(name)) return 'unreadable';
  if (hasPiledMarks(name)) return 'piled_marks';
  return holdsAddress(name) ? 'address' : null;
}

/** Whether text holds something that a mail program turns into a link. */
export function holdsAddress(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[。。．｡]/gu, '.');
  if (ADDRESS.test(plain)) return true;
  return [...plain.matchAll(DOTTED)].some(([, before = '', after = '']) => !isTitled(before, after));
}

function isTitled(before: string, after: string): boolean {
  return TITLE.test(before) && /^\p{Lu}\p{L}{2}/u.test(after);
}
