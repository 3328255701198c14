import { site } from '#src/i18n/index.ts';
import type { StatusKind } from './status.ts';
import { LONG_WORD, piecesOf } from './text.ts';

/** What can stand in a cell without markup of one's own. */
export type Cell =
  | string
  | number
  | null
  /** `about` goes on after the text for who only hears the links. */
  | { readonly text: string; readonly href?: string; readonly about?: string }
  | { readonly code: string; readonly href?: string }
  | { readonly status: StatusKind; readonly label?: string };

/** Text in which some words are stressed. */
export type Stressed = { readonly pieces: ReadonlyArray<{ readonly text: string; readonly stress?: 'em' | 'strong' }> };

export type Column = { readonly key: string; readonly label: string; readonly number?: boolean };

/** Roles of a table written out, because the `display` of its cards takes them away in some readers (decision on tables). */
export const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader', scope: 'col' },
  rowHead: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const;

/** Widths of the room that a table has, in rem, from which its rows can be rows; `table.css` has a rule for each. */
const ROOMS = [30, 36, 42, 48, 54, 60, 66, 72] as const;
/** Letters of the longest code that stays whole, as `Code.astro` has it. */
export const LONGEST_WHOLE = 20;
/** Of a letter, the sides of a cell, and an icon with the edges of its label, in rem. */
const LETTER = 0.6;
const SIDES = 1.5;
const LABEL = 3;

/**
 * The class of a table by the room that it needs before a word or number of it would be cut: below it each row is a card. `columns` holds
 * the head and the cells of each column.
 */
export function tableClass(columns: ReadonlyArray<ReadonlyArray<Cell | Stressed | undefined>>): string {
  const needed = columns.reduce((sum, cells) => sum + SIDES + LETTER * Math.max(...cells.map(longestPart)), 0);
  const room = ROOMS.find((item) => item >= needed);
  return room ? `kr-table--${room}` : 'kr-table--cards';
}

/** Letters of the longest part that stays on one line; of an overlong word, as many as a column is made wide for. */
function longestPart(cell: Cell | Stressed | undefined): number {
  if (cell === null || cell === undefined) return 0;
  if (typeof cell === 'number') return String(cell).length;
  if (typeof cell === 'string') return longestOf(cell);
  if ('pieces' in cell) return longestOf(cell.pieces.map(({ text }) => text).join(''));
  if ('status' in cell) return longestOf(cell.label ?? site.status[cell.status]) + LABEL / LETTER;
  return 'code' in cell ? Math.max(...cell.code.split(' ').map(columnOf)) : longestOf(cell.text);
}

/** An id of the journal may be cut anywhere: it is copied, never read. */
function columnOf(code: string): number {
  return code.length > LONGEST_WHOLE ? LONG_WORD : code.length;
}

function longestOf(text: string): number {
  const parts = piecesOf(text).flatMap((piece) => {
    if ('whole' in piece) return [piece.whole];
    if ('mail' in piece) return piece.mail;
    return 'long' in piece
      ? [piece.long.slice(0, LONG_WORD)]
      : piece.text.replaceAll('\u00ad', '').split(/(?<=-)|[ \n]/);
  });
  return Math.max(0, ...parts.map((part) => part.length));
}
