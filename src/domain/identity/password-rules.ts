import { guessableWords } from './common-words.ts';
import { passwordCommon, passwordTooLong, passwordTooShort } from './refusals.ts';

/** NIST 800-63B-4 for a password that stands alone: fifteen characters, any of them, none required (research SEC-17). */
export const LEAST_PASSWORD = 15;
export const MOST_PASSWORD = 256;
/** What must be left of a password once everything that guessers try first is taken out of it, in characters. */
const LEAST_OWN = 6;
const LEAST_DIFFERENT = 5;
/** What people put between words. */
const BETWEEN = /[\s\p{P}\p{Sm}\p{Sc}\p{Sk}\p{Cf}]+/gu;

/**
 * Refuses a password that is too short, too long or guessable. `personal` is what others know of this person: name and address.
 * `field` is where the form shows it.
 */
export function checkPassword(password: string, personal: readonly string[], field = 'password'): void {
  const length = [...password].length;
  if (length < LEAST_PASSWORD) throw passwordTooShort(LEAST_PASSWORD, field);
  if (length > MOST_PASSWORD) throw passwordTooLong(MOST_PASSWORD, field);
  if (isGuessable(password, personal)) throw passwordCommon(field);
}

/** True when a password is built of common words, our own words, the person's own name, rows of keys and repetitions only. */
export function isGuessable(password: string, personal: readonly string[]): boolean {
  const plain = folded(password);
  const own = personal.flatMap((text) => folded(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);
  return [plain, unmasked(plain)].some((text) => isThin(text, own));
}

function isThin(text: string, personal: readonly string[]): boolean {
  const unit = repeatedUnit(text.replace(BETWEEN, ''));
  let left = unit;
  for (const word of [...personal, ...guessableWords]) left = left.replaceAll(word, ' ');
  left = left.replace(/(?:19|20)\d\d/g, ' ');
  left = withoutRows(left).replaceAll(' ', '');
  return [...left].length < LEAST_OWN || new Set(unit).size < LEAST_DIFFERENT;
}

/** Small letters without accents. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const MASKS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
};

/** Undoes the signs that stand for letters: `w4chtw00rd` is `wachtwoord`. */
function unmasked(text: string): string {
  return [...text].map((sign) => MASKS[sign] ?? sign).join('');
}

/** The shortest part that the whole is a repetition of; the whole itself when it is none. */
function repeatedUnit(text: string): string {
  const turn = `${text}${text}`.indexOf(text, 1);
  return turn > 0 && turn < text.length ? text.slice(0, turn) : text;
}

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
];
const SHORTEST_ROW = 4;

/** Takes out rows of the keyboard, the alphabet and the digits, forwards and backwards, and one sign many times. */
function withoutRows(text: string): string {
  let left = text.replace(/(.)\1{2,}/gu, ' ');
  for (const row of ROWS.flatMap((item) => [item, [...item].reverse().join('')])) {
    for (let length = row.length; length >= SHORTEST_ROW; length -= 1) {
      for (let start = 0; start + length <= row.length; start += 1)
        left = left.replaceAll(row.slice(start, start + length), ' ');
    }
  }
  return left;
}
