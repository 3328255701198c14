import { type SQL, sql } from 'drizzle-orm';

/** Where in a list a page begins or ends: after or before a row with these keys. Comes from an address, so anything may stand in it. */
export type Cursor = { readonly way: 'after' | 'before'; readonly keys: readonly (string | number)[] } | null;
/** A page of a list, with the cursors of the pages beside it as they stand in an address; null where there is none. */
export type KeyPage<Row> = {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly previous: string | null;
};
export type Keyed<Row> = {
  /** What the list is sorted by, unique together; all in one direction. */
  readonly keys: readonly SQL[];
  readonly descending?: boolean;
  readonly size: number;
  /** Reads at most `most` rows in this order; `from` leaves out those of other pages. */
  read(how: { readonly from: SQL | undefined; readonly order: SQL; readonly most: number }): Row[];
  keysOf(row: Row): readonly (string | number)[];
};

/** Reads one page by key: what it costs does not grow with the list, nor with how far one is in it. */
export function readKeyPage<Row>(cursor: Cursor, list: Keyed<Row>): KeyPage<Row> {
  const input = cursor?.keys.length === list.keys.length ? cursor : null;
  const backwards = input?.way === 'before';
  const descending = (list.descending ?? false) !== backwards;
  const order = sql.join(
    list.keys.map((key) => (descending ? sql`${key} desc` : sql`${key} asc`)),
    sql`, `,
  );
  const from =
    input &&
    sql`(${joined(list.keys)}) ${sql.raw(descending ? '<' : '>')} (${joined(input.keys.map((key) => sql`${key}`))})`;
  const found = list.read({ from: from ?? undefined, order, most: list.size + 1 });
  const more = found.length > list.size;
  const rows = backwards ? found.slice(0, list.size).reverse() : found.slice(0, list.size);
  const at = (row: Row | undefined) => (row === undefined ? null : writeCursor(list.keysOf(row)));
  return {
    rows,
    next: more || backwards ? at(rows.at(-1)) : null,
    previous: (backwards ? more : input !== null) ? at(rows[0]) : null,
  };
}

function joined(parts: readonly SQL[]): SQL {
  return sql.join([...parts], sql`, `);
}

function writeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

const LONGEST_CURSOR = 600;

/** The cursor of an address: `na` for what comes after, `voor` for before; `list` tells lists of one page apart. Nonsense is the first page. */
export function cursorOf(url: URL, list = ''): Cursor {
  for (const [name, way] of [
    ['na', 'after'],
    ['voor', 'before'],
  ] as const) {
    const text = url.searchParams.get(list ? `${list}-${name}` : name);
    if (!text || text.length > LONGEST_CURSOR) continue;
    const keys = readKeys(text);
    if (keys) return { way, keys };
  }
  return null;
}

function readKeys(text: string): (string | number)[] | null {
  try {
    const keys: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const fits = Array.isArray(keys) && keys.every((key) => typeof key === 'string' || Number.isFinite(key));
    return fits ? keys : null;
  } catch {
    return null;
  }
}

/** The address of a page beside this one, with every filter kept. */
export function pageHref(url: URL, way: 'na' | 'voor', cursor: string, list = ''): string {
  const params = new URLSearchParams(url.searchParams);
  const name = (word: string) => (list ? `${list}-${word}` : word);
  for (const word of ['na', 'voor']) params.delete(name(word));
  params.delete('bladzijde');
  params.set(name(way), cursor);
  return `${url.pathname}?${params}`;
}
