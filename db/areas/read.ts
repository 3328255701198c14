import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { areas } from '#db/schema/areas.ts';

type Row = Record<string, string>;

const FOLDER = 'db/areas';

/** The day that the tables of this folder describe: YYYY-MM-DD. A table that was changed gets a later one. */
export function readEdition(folder = FOLDER): string {
  const edition = readFileSync(`${folder}/edition.txt`, 'utf8').trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(edition)) throw new Error(`${folder}/edition.txt holds no day: ${edition}`);
  return edition;
}

/** Reads the two tables of this folder, or an edition in the same columns. */
export function readAreaTable(folder = FOLDER) {
  return {
    edition: readEdition(folder),
    areas: rows(`${folder}/areas.csv`).map((row) => ({
      code: field(row, 'code'),
      name: field(row, 'name'),
      kind: field(row, 'kind') as (typeof areas.$inferSelect)['kind'],
      parentCode: row.parent_code || null,
      validFrom: row.valid_from || null,
      validTo: row.valid_to || null,
      lat: number(row.lat),
      lon: number(row.lon),
      inhabitants: number(row.inhabitants),
      sourceYear: number(row.source_year),
    })),
    successions: rows(`${folder}/successions.csv`).map((row) => ({
      oldCode: field(row, 'old_code'),
      oldName: row.old_name ?? '',
      newCode: row.new_code ?? '',
      newName: row.new_name ?? '',
      date: field(row, 'date'),
      status: field(row, 'status') as 'done' | 'planned',
    })),
  };
}

function rows(file: string): Row[] {
  return parse(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true }) as Row[];
}

function field(row: Row, name: string): string {
  const value = row[name];
  if (!value) throw new Error(`A row has no ${name}: ${JSON.stringify(row)}`);
  return value;
}

function number(text: string | undefined): number | null {
  return text ? Number(text) : null;
}
