/** A piece of text on a page: its left end and foot from the page's upper left corner, in points. */
export type Placed = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export const MOST_LINES = 2_000;
export const LONGEST_LINE = 2_000;
/** A gap wider than this part of the type size parts two words. */
const WORD_GAP = 0.15;
/** Two pieces stand on one line when their feet differ by less than this part of the type size. */
const SAME_LINE = 0.5;

/** The lines of a page from top to bottom, each from left to right. Empty ones are left out, what is endless is cut. */
export function linesOf(placed: readonly Placed[]): string[] {
  const rows: Placed[][] = [];
  for (const piece of [...placed].filter(({ text }) => text !== '').sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const foot = row?.[0];
    if (row && foot && piece.y - foot.y < SAME_LINE * Math.max(piece.height, foot.height, 1)) row.push(piece);
    else rows.push([piece]);
  }
  return tidy(rows.map((row) => joined(row.sort((a, b) => a.x - b.x))));
}

/** Lines as they are shown and searched: one space between words, nothing invisible, none empty. */
export function tidy(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, (signs) => (/\s/.test(signs) ? ' ' : '')))
    .map((line) => line.trim().slice(0, LONGEST_LINE))
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);
}

function joined(row: readonly Placed[]): string {
  let line = '';
  let end = Number.NaN;
  for (const { text, x, width, height } of row) {
    line += x - end > WORD_GAP * Math.max(height, 1) ? ` ${text}` : text;
    end = x + width;
  }
  return line;
}
