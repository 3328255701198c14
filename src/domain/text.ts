/**
 * What people type, as it is kept: the same everywhere, before it is counted, hashed or written. Signs that nobody sees and signs that
 * turn text around go; letters with accents get one form (NFC); a line ends in one way. Cleaning twice changes nothing.
 */

/** A run of marks longer than this sits on no letter of any name or word. */
export const MOST_MARKS = 4;

/** Line ends as Windows, old Macs, word processors and Unicode write them. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Control signs but tab and line feed, and halves of a sign that lost their other half. */
const CONTROL = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
/** Takes no room, or turns what follows around. Not the joiners, which some scripts need, nor what gives an emoji its look. */
const UNSEEN = /(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;
/** A joiner where no script needs one: beside a Latin, Greek or Cyrillic letter, a digit, a space, or at an end. */
const PLAIN = '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{N}\\p{P}\\p{Z}\\n';
const LOST_JOINER = new RegExp(`(?<=^|[${PLAIN}])[\\u200c\\u200d]+|[\\u200c\\u200d]+(?=$|[${PLAIN}])`, 'gu');
/** Looks like a space. */
const BLANK = /[\u2800\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');
const TOO_MANY_MARKS = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u');

/** Words as a reader counts them: what stands between white space. */
export function countWords(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/u).length;
}

/** Text of several lines, its white space as it was typed. */
export function cleanText(typed: string): string {
  const whole = typed.replace(LINE_END, '\n').replace(CONTROL, '').replace(UNSEEN, '').replace(LOST_JOINER, '');
  return whole.normalize('NFC').replace(MARKS, '$1');
}

/** Text of one line: white space is one space, none at the ends. Piled up marks stay, so that who asks can refuse them. */
export function cleanLine(typed: string): string {
  const line = typed
    .replace(LINE_END, ' ')
    .replace(/[\t\n]/g, ' ')
    .replace(CONTROL, '')
    .replace(UNSEEN, '');
  return line.replace(BLANK, ' ').replace(/ +/g, ' ').trim().replace(LOST_JOINER, '').normalize('NFC');
}

/** Whether somebody who looks at it reads a letter or a digit: not an emoji, a dash or a mark alone. */
export function hasSomethingToRead(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(cleanLine(line));
}

export function hasPiledMarks(line: string): boolean {
  return TOO_MANY_MARKS.test(line.normalize('NFC')) || TOO_MANY_MARKS.test(line.normalize('NFD'));
}
