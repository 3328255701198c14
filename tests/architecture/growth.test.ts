import { expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { yearFrom } from '#domain/calendar.ts';
import { inConflict } from '#domain/licensing/index.ts';
import { cursorOf, readKeyPage } from '#src/queries/key-page.ts';
import { LEFT_ALONE, MULTIPLIED } from '#tests/bench/multiply.ts';
import { tablesOf } from '#tests/bench/tables.ts';

test('every table grows in a larger world, or there is a reason why not', () => {
  const open = openDatabase(':memory:');
  migrate(open);
  const names = tablesOf((sql) => open.rows(sql)).map((table) => table.name);
  const known = [...MULTIPLIED, ...Object.keys(LEFT_ALONE)];
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !names.includes(name))).toEqual(['demo_marks']);
  expect(MULTIPLIED.filter((name) => LEFT_ALONE[name])).toEqual([]);
});

test('a licence that ends and another that begins at the same midnight do not conflict, either way round', () => {
  const claim = (day: string) => ({ scope: 'work', exclusive: true, areaCodes: ['GM0001'], ...yearFrom(day) }) as const;
  const [first, second] = [claim('2026-09-02'), claim('2027-09-02')];
  const same = (left: string, other: string) => left === other;
  expect([inConflict(first, second, same), inConflict(second, first, same)]).toEqual([false, false]);
  expect(inConflict(first, claim('2027-09-01'), same)).toBe(true);
});

test('a cursor that makes no sense is the first page', () => {
  const read = (query: string) =>
    readKeyPage(cursorOf(new URL(`http://x.test/?${query}`)), {
      keys: [],
      size: 1,
      read: ({ from }) => (from ? [] : ['first']),
      keysOf: (row) => [row],
    }).rows;
  for (const query of ['', 'na=', 'na=%00', 'na=e30', 'na=WzFd', `na=${'x'.repeat(700)}`])
    expect(read(query)).toEqual(['first']);
});
