import { cutLongWord, withSoftHyphens } from '#src/i18n/index.ts';

/**
 * A piece of a text: as it is, a number, date or amount that stays on one line, an address in the parts between which a line may end,
 * or a word that is too long for any column, with the places where it may be cut.
 */
export type Piece =
  | { readonly text: string }
  | { readonly whole: string }
  | { readonly mail: readonly string[] }
  | { readonly long: string };

/** More letters than the longest word that a column is made wide for. */
export const LONG_WORD = 21;

const MONTH = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const PIECES = new RegExp(
  [
    String.raw`(\b[0-9A-Z]+(?:-[0-9A-Z]{3,})+\b`,
    String.raw`[^\s@<>(),;]+@[^\s@<>(),;]+\.[A-Za-z]+`,
    String.raw`\b\d{1,2} (?:${MONTH}) \d{4}\b`,
    String.raw`-?€\s-?[\d.]+(?:,\d\d)?`,
    String.raw`[^\s\u00ad-]{${LONG_WORD},})`,
  ].join('|'),
);

/** Cuts a text at the numbers (`K-YYK4-3F3C`), dates, amounts, e-mail addresses and overlong words in it. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(PIECES)
    .map((piece, at) => (at % 2 === 0 ? { text: withSoftHyphens(piece) } : special(piece)))
    .filter((piece) => !('text' in piece) || piece.text !== '');
}

/** The same for markup that was made already: only what stands between its tags. */
export function softHyphensIn(html: string): string {
  return html.replace(/[^<>]+(?=<|$)/g, withSoftHyphens);
}

function special(piece: string): Piece {
  if (piece.includes('@')) return { mail: piece.split(/(?<=@)|(?=\.)/) };
  return /[\s-]|^€/.test(piece) ? { whole: piece } : { long: cutLongWord(piece) };
}
