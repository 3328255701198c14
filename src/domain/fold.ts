/** Letters that no decomposition turns into the plain ones that people type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
  ς: 'σ',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const QUOTES = /['‘’‚‛`´ʼʻʹ′＇"“”„«»]/g;
const DASHES = /[‐‑‒–—―−]/g;

/**
 * Text as every search compares it: small letters without accents, ligatures in their letters, no quotes, one kind of dash, white space
 * as one space. The same function folds what is kept and what is typed. `D’Arcy` → `darcy`, `ZOË` → `zoe`, `Ĳsbrand` → `ijsbrand`.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cc}]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(QUOTES, '')
    .replace(DASHES, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters and digits only, every other sign a space: for names of places, of which people leave the dashes out. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A folded text as the pattern of a LIKE … ESCAPE '\' that finds it anywhere; its wildcards are taken as themselves. */
export function holdsPattern(folded: string): string {
  return `%${folded.replace(/[\\%_]/g, '\\$&')}%`;
}
