import { statSync } from 'node:fs';
import { readAreaTable } from '#db/areas/read.ts';
import { readPlacesFile } from '#db/areas/read-file.ts';
import { type AreaTable, type Into, importPostcodes, layOver, standingTable } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import type { Clash } from '#domain/licensing/index.ts';
import { takeInEdition } from '#src/workflows/redraw/take-in-edition.ts';
import { type EditionTrial, tryEdition } from '#src/workflows/redraw/try-edition.ts';

/** What the operator asks: a file or a folder of tables, the day that it describes (YYYY-MM-DD) where it does not say so itself, and whether to write. */
export type AreasAsked = {
  readonly file: string;
  readonly edition: string | null;
  readonly into: readonly Into[];
  readonly yes: boolean;
};

/** Lines of one kind of change; the rest is counted. */
const MOST_LINES = 40;

/**
 * Reads a table of areas or postcodes for the operator and says what it does. Without `yes` nothing is written. With it everything is, in one transaction, or
 * nothing: where licences would meet, the pairs are told and kept for the administrator.
 */
export function reportAreas(ctx: Ctx, asked: AreasAsked): string {
  const read = statSync(asked.file).isDirectory() ? null : readPlacesFile(asked.file);
  if (read?.kind === 'postcodes') {
    if (!asked.yes) return `${read.rows.length} rows of postcodes. Nothing was written; add --yes to take them in.`;
    const { postcodes, rows } = importPostcodes(ctx, read.rows);
    return `Taken in: ${postcodes} postcodes in ${rows} rows.`;
  }
  const table = read
    ? layOver(standingTable(ctx), read.places, editionOf(asked, read.year), asked.into)
    : { ...readAreaTable(asked.file), ...(asked.edition ? { edition: asked.edition } : {}) };
  const trial = tryEdition(ctx, table);
  return [...linesOf(trial), ...outcome(ctx, table, trial, asked.yes)].join('\n');
}

function editionOf({ edition }: AreasAsked, year: string | null): string {
  const day = edition ?? (year ? `${year}-01-01` : '');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day))
    throw new Error('The file does not say which day it describes: add --edition=YYYY-MM-DD.');
  return day;
}

function outcome(ctx: Ctx, table: AreaTable, trial: EditionTrial, yes: boolean): string[] {
  if (!yes) return ['Nothing was written. Add --yes to take it in.'];
  const clashes = trial.clashes.length > 0 ? trial.clashes : takeInEdition(ctx, table);
  if (clashes.length === 0) return [`Taken in: the map is that of ${table.edition}.`];
  takeInEdition(ctx, table);
  return ['STOPPED: nothing was changed. The pairs stand on /beheer/gebieden as well.'];
}

function linesOf({ edition, differences, touched, clashes }: EditionTrial): string[] {
  const { added, gone, renamed, moved } = differences;
  return [
    `Edition of ${edition}.`,
    ...part('New', added, ({ code, name, kind, parentCode }) => `${code} ${name} (${kind} in ${parentCode})`),
    ...part(
      'Gone',
      gone,
      ({ area, nowIn }) => `${area.code} ${area.name}${nowIn.length > 0 ? ` -> ${nowIn.join(', ')}` : ''}`,
    ),
    ...part('Renamed', renamed, ({ area, was }) => `${area.code} ${was} -> ${area.name}`),
    ...part('Moved', moved, ({ area, was }) => `${area.code} ${area.name}: ${was} -> ${area.parentCode}`),
    ...part(
      'Licences on these areas, each keeps the land that it was sold for',
      touched,
      ({ licence, organisation, codes }) => `${licence.number} ${organisation}: ${codes.join(', ')}`,
    ),
    ...part('LICENCES THAT WOULD MEET', clashes, clashLine),
  ];
}

function clashLine({ one, other, oneCode, otherCode }: Clash): string {
  return `${one.number} on ${oneCode} and ${other.number} on ${otherCode}`;
}

function part<Item>(heading: string, items: readonly Item[], line: (item: Item) => string): string[] {
  const more = items.length - MOST_LINES;
  return [
    `${heading}: ${items.length}`,
    ...items.slice(0, MOST_LINES).map((item) => `  ${line(item)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
