import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
  (t) => [index('areas_parent').on(t.parentCode), index('areas_search').on(t.searchName), index('areas_kind').on(t.kind, t.name)],
);

/** Every area with itself and all that contain it: who lies in whom in one look-up. */
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
  (t) => [primaryKey({ columns: [t.code, t.ancestorCode] }), index('area_ancestors_down').on(t.ancestorCode)],
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
  (t) => [primaryKey({ columns: [t.oldCode, t.newCode, t.date] }), index('area_successions_new').on(t.newCode)],
);
