import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A place as a file of others names it; what the file does not say is null. */
export type Place = {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly inhabitants: number | null;
};
/** A file of places, or one of postcodes. `year` is what the codes say of themselves (`2027GM0363`). */
export type PlacesFile =
  | { readonly kind: 'areas'; readonly year: string | null; readonly places: readonly Place[] }
  | { readonly kind: 'postcodes'; readonly rows: ReadonlyArray<{ readonly postcode: string; readonly code: string }> };

type Row = Readonly<Record<string, unknown>>;

/** How others call a column, folded: PDOK, the Wijk- en Buurtkaart, StatLine, and our own tables. */
const NAMES = {
  code: ['code', 'statcode', 'jrstatcode', 'regios', 'regio s', 'codering', 'gwb_code', 'buurtcode', 'wijkcode', 'gemeentecode', 'id'],
  name: ['name', 'naam', 'statnaam', 'title', 'gwb_naam', 'regio', 'buurtnaam', 'wijknaam', 'gemeentenaam'],
  parent: ['parent_code', 'parent', 'provincie', 'provinciecode', 'ligt_in_provincie_code'],
  inhabitants: ['inhabitants', 'aantal_inwoners', 'aantalinwoners', 'inwoners', 'a_inw'],
  postcode: ['postcode', 'pc4', 'pc6', 'postcode4', 'postcode6'],
  inside: ['code', 'buurt', 'buurtcode', 'wijk', 'gemeente', 'gemeentecode'],
} as const;

/**
 * Reads GeoJSON or TopoJSON as PDOK gives it (of which the shapes are left alone), a CSV of StatLine, or one of our own; or a table of postcodes with the code of a
 * gemeente, wijk or buurt. Throws for what it cannot make out, with the reason.
 */
export function readPlacesFile(file: string): PlacesFile {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  const rows = /^\s*\{/.test(text) ? featuresOf(JSON.parse(text) as Row) : csvRows(text);
  const first = rows[0];
  if (!first) throw new Error(`${file} holds no rows`);
  if (cell(first, NAMES.postcode) !== null) return { kind: 'postcodes', rows: rows.map(postcodeOf) };
  if (cell(first, NAMES.code) === null || cell(first, NAMES.name) === null)
    throw new Error(`${file} has no column for a code and a name; it has ${Object.keys(first).join(', ')}`);
  const year = /^\d{4}(?=[A-Z]{2})/.exec(cell(first, ['jrstatcode']) ?? '')?.[0] ?? null;
  // Our own tables hold what ended as well.
  const valid = rows.filter((row) => cell(row, ['valid_to']) === null);
  return { kind: 'areas', year, places: valid.map(placeOf) };
}

function placeOf(row: Row): Place {
  const inhabitants = Number(cell(row, NAMES.inhabitants) ?? Number.NaN);
  return {
    code: (cell(row, NAMES.code) ?? '').replace(/^\d{4}(?=[A-Z]{2}\d)/, ''),
    name: cell(row, NAMES.name) ?? '',
    parentCode: cell(row, NAMES.parent),
    inhabitants: Number.isInteger(inhabitants) && inhabitants >= 0 ? inhabitants : null,
  };
}

/** CBS writes the code of a gemeente in its list of postcodes as a number. */
function postcodeOf(row: Row): { postcode: string; code: string } {
  const code = cell(row, NAMES.inside) ?? '';
  const kind = code.length <= 4 ? 'GM' : code.length <= 6 ? 'WK' : 'BU';
  const length = { GM: 4, WK: 6, BU: 8 }[kind];
  return {
    postcode: (cell(row, NAMES.postcode) ?? '').slice(0, 4),
    code: /^\d+$/.test(code) ? `${kind}${code.padStart(length, '0')}` : code,
  };
}

function csvRows(text: string): Row[] {
  const line = text.slice(0, text.indexOf('\n') + 1 || undefined);
  const delimiter = line.split(';').length > line.split(',').length ? ';' : ',';
  return parse(text, { columns: true, delimiter, skip_empty_lines: true, trim: true, relax_column_count: true }) as Row[];
}

function featuresOf(json: Row): Row[] {
  const lists = json.type === 'Topology' ? Object.values(json.objects as Row) : [json];
  return lists.flatMap((list) => {
    const { features, geometries } = list as { features?: Row[]; geometries?: Row[] };
    return (features ?? geometries ?? []).map((one) => ({ id: one.id, ...(one.properties as Row) }));
  });
}

/** The first of these columns that the row has; of StatLine the number behind the name is left out (`Naam_2`). */
function cell(row: Row, names: readonly string[]): string | null {
  for (const name of names)
    for (const [key, value] of Object.entries(row)) {
      const bare = key.toLowerCase().trim();
      if (bare !== name && bare.replace(/_?\d+$/, '') !== name) continue;
      const text = value === null || value === undefined ? '' : String(value).trim();
      if (text !== '') return text;
    }
  return null;
}
