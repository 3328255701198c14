import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant, json } from './columns.ts';

/** The CBS tree: land, provincie, gemeente, wijk, buurt. Dates are local days (YYYY-MM-DD), half-open. Source: CBS. */
export const areas = sqliteTable(
  'areas',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['land', 'provincie', 'gemeente', 'wijk', 'buurt'] }).notNull(),
    parentCode: text('parent_code'),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    lat: real('lat'),
    lon: real('lon'),
    inhabitants: integer('inhabitants'),
    sourceYear: integer('source_year'),
    /** Lower case, without accents, for the search. */
    searchName: text('search_name').notNull(),
  },
  (t) => [
    index('areas_parent').on(t.parentCode),
    index('areas_search').on(t.searchName),
    index('areas_kind').on(t.kind, t.name),
  ],
);

/** Every area with itself and all that contain it, now or before the map was redrawn: who lies in whom in one look-up. Rows are only added. */
export const areaAncestors = sqliteTable(
  'area_ancestors',
  {
    code: text('code')
      .notNull()
      .references(() => areas.code),
    ancestorCode: text('ancestor_code')
      .notNull()
      .references(() => areas.code),
  },
  (t) => [primaryKey({ columns: [t.code, t.ancestorCode] }), index('area_ancestors_down').on(t.ancestorCode, t.code)],
);

/** Which gemeente took over which, and when; `planned` until the administrator confirms it. */
export const areaSuccessions = sqliteTable(
  'area_successions',
  {
    oldCode: text('old_code').notNull(),
    oldName: text('old_name').notNull(),
    newCode: text('new_code').notNull(),
    newName: text('new_name').notNull(),
    date: text('date').notNull(),
    status: text('status', { enum: ['done', 'planned'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.oldCode, t.newCode] }), index('area_successions_new').on(t.newCode)],
);

/** The editions of the CBS table that were read in. `edition` is the day that the table describes (YYYY-MM-DD). */
export const areaEditions = sqliteTable('area_editions', {
  edition: text('edition').primaryKey(),
  readAt: instant('read_at').notNull(),
});

/** Who confirmed a planned merger, when and why. */
export const areaConfirmations = sqliteTable(
  'area_confirmations',
  {
    oldCode: text('old_code').notNull(),
    newCode: text('new_code').notNull(),
    at: instant('at').notNull(),
    by: text('by').notNull(),
    reason: text('reason').notNull(),
  },
  (t) => [primaryKey({ columns: [t.oldCode, t.newCode] })],
);

/** Two that would come to stand on one area, in ids of whoever checked, and the areas on which they stand. */
export type ClashingPair = {
  readonly one: string;
  readonly other: string;
  readonly oneCode: string;
  readonly otherCode: string;
};

/** An edition that was not read in, because of these pairs. It waits until it, or a newer one, is read in all the same. */
export const areaStops = sqliteTable('area_stops', {
  edition: text('edition').primaryKey(),
  at: instant('at').notNull(),
  pairs: json<readonly ClashingPair[]>('pairs').notNull(),
});

/** In which areas the four digits of a postcode lie; a table that an operator reads in, empty until then. */
export const areaPostcodes = sqliteTable(
  'area_postcodes',
  {
    postcode: text('postcode').notNull(),
    code: text('code')
      .notNull()
      .references(() => areas.code),
  },
  (t) => [primaryKey({ columns: [t.postcode, t.code] })],
);
