import { beforeEach, describe, expect, test } from 'vitest';
import { courseRuns, meetings } from '#db/schema/learning.ts';
import { listSound } from '#domain/list-sound.ts';
import { courseData } from '#src/components/catalogue/linked-data.ts';
import { nextRunCards } from '#src/components/catalogue/next-runs.ts';
import { catalogue as words } from '#src/i18n/nl/catalogue.ts';
import { unsoundRows } from '#src/unsound-rows.ts';
import { makeRunForSale } from '#tests/support/make/commerce.ts';
import { makeRun } from '#tests/support/make/learning.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { listNextRuns, readCatalogue } from './catalogue.ts';
import { readRunPage } from './run-page.ts';

const EVERYTHING = { city: '', from: '', courses: [], freeOnly: false };
const YEAR_27 = new Date('0027-06-16T09:00:00Z');
const ABSURD = [YEAR_27, new Date('0001-01-01T00:00:00Z'), new Date('+012027-01-01T00:00:00Z'), new Date(8.64e15)];

let world: World;
beforeEach(() => {
  world = makeWorld();
  // As a job of another age, a restored copy or a hand on the file may have left it.
  const guards = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%RAISE%'";
  for (const { name } of world.rows<{ name: string }>(guards)) world.open.exec(`DROP TRIGGER ${name}`);
});

/** Everything that is made of the catalogue for a visitor. */
function visit() {
  const ctx = world.visitor();
  const page = readCatalogue(ctx, EVERYTHING);
  const about = { siteUrl: 'https://klimroute.example', providerName: 'Klimroute' };
  for (const group of page.groups) JSON.stringify(courseData(group.course, group.price, group.runs, about));
  return {
    months: page.months.map((month) => words.month(month)),
    cards: nextRunCards(listNextRuns(ctx, 9), ctx.now()),
    runs: page.groups.flatMap((group) => group.runs),
  };
}

describe('a row with a time that cannot be', () => {
  test.each(ABSURD)('takes no page down: the meeting of %s is left out, and the office is told', (at) => {
    const good = makeRunForSale(world);
    const bad = makeRunForSale(world);
    const meeting = { id: 'mee_bad', runId: bad.id, startsAt: at, endsAt: at, topic: 'x' };
    world.open.db.insert(meetings).values(meeting).run();
    const seen = visit();
    expect(seen.runs.map((run) => run.id).sort()).toEqual([good.id, bad.id].sort());
    expect(seen.cards).toHaveLength(2);
    expect(readRunPage(world.visitor(), bad.id).run.meetings.map(({ id }) => id)).not.toContain('mee_bad');
    expect(world.reported).toContainEqual({ table: 'meetings', id: 'mee_bad', why: expect.any(String) });
  });

  test('leaves out a run that closes in the year 27, and no other', () => {
    const good = makeRunForSale(world);
    const { meetings: _, ...row } = makeRun(world);
    world.open.db
      .insert(courseRuns)
      .values({ ...row, id: 'run_bad', closesAt: new Date(8.64e15) })
      .run();
    expect(visit().runs.map((run) => run.id)).toContain(good.id);
    expect(visit().runs.map((run) => run.id)).not.toContain('run_bad');
    expect(() => readRunPage(world.visitor(), 'run_bad')).toThrow(/not_found/);
    expect(world.reported).toContainEqual(expect.objectContaining({ table: 'course_runs', id: 'run_bad' }));
  });
});

test('a list leaves out what cannot be read, in its order', () => {
  const read = (row: { id: string }) => {
    if (row.id === 'b') throw new Error('bad');
    return row.id;
  };
  const rows = ['a', 'b', 'c'].map((id) => ({ id }));
  expect(listSound(world.system(), 'things', rows, read)).toEqual(['a', 'c']);
  expect(world.reported).toEqual([{ table: 'things', id: 'b', why: 'bad' }]);
});

test('the office is told of a row once, and of a hundred at most', () => {
  const rows = unsoundRows();
  const told: string[] = [];
  rows.onFirst((row) => told.push(row.id));
  for (let n = 0; n < 300; n += 1) rows.add({ table: 'meetings', id: `mee_${n % 150}`, why: 'bad' });
  expect(rows.list()).toHaveLength(100);
  expect(told).toHaveLength(100);
});
