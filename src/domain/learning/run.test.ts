import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cancelRun, makeRun } from '#tests/support/make/learning.ts';
import { DAY, HOUR, makeWorld } from '#tests/support/world.ts';
import { countOpenRuns, listOpenRunIds, readRuns } from './find-runs.ts';
import { type Run, runStatus, takesRegistrations } from './run.ts';

const at = (hours: number) => new Date(Date.UTC(2026, 8, 2) + hours * HOUR);
const meeting = (from: number, until: number) => ({
  id: `mee_${from}`,
  runId: 'run_1',
  startsAt: at(from),
  endsAt: at(until),
  topic: 'Aan tafel',
  sequence: 0,
});
type Facts = Pick<Run, 'closesAt' | 'cancelledAt' | 'meetings'>;
const run: Facts = { closesAt: at(10), cancelledAt: null, meetings: [meeting(20, 23), meeting(40, 43)] };

describe('the status of a run', () => {
  test.each([
    ['while one can register', 9.99, {}, 'open'],
    ['from the instant that registration closes', 10, {}, 'closed'],
    ['up to the first meeting', 19.99, {}, 'closed'],
    ['from the first meeting on', 20, {}, 'running'],
    ['between two meetings', 30, {}, 'running'],
    ['up to the end of the last meeting', 42.99, {}, 'running'],
    ['from the end of the last meeting on', 43, {}, 'past'],
    ['without a meeting yet', 9, { meetings: [] }, 'open'],
    ['without a meeting, closed', 99, { meetings: [] }, 'closed'],
    ['before it is cancelled', 4.99, { cancelledAt: at(5) }, 'open'],
    ['once it is cancelled', 5, { cancelledAt: at(5) }, 'cancelled'],
    ['cancelled, when its last meeting would be over', 99, { cancelledAt: at(5) }, 'cancelled'],
  ] as [string, number, Partial<Facts>, string][])('%s, at hour %d', (_when, hour, facts, status) => {
    expect(runStatus({ ...run, ...facts }, at(hour))).toBe(status);
  });

  test('is full, not open, where somebody new finds no seat; and says so only while one can register', () => {
    expect([9, 10].map((hour) => runStatus(run, at(hour), 0))).toEqual(['full', 'closed']);
    expect(runStatus(run, at(9), 1)).toBe('open');
  });

  test('lets one register while it is open or full', () => {
    const all = ['open', 'full', 'closed', 'running', 'past', 'cancelled'] as const;
    expect(all.filter(takesRegistrations)).toEqual(['open', 'full']);
  });
});

test('the list of open runs, read by the database, says the same as the status of each', () => {
  const story = fc.array(
    fc.record({
      closesInDays: fc.integer({ min: 1, max: 6 }),
      meetings: fc.constantFrom<number[]>([], [7], [8, 12]),
      cancelled: fc.boolean(),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(story, fc.integer({ min: 0, max: 14 * 24 }), (runs, hours) => {
      const world = makeWorld();
      for (const { cancelled, ...item } of runs) {
        const { id } = makeRun(world, item);
        if (cancelled) cancelRun(world, id);
      }
      world.later(hours * HOUR);
      const ctx = world.visitor();
      const open = readRuns(ctx, undefined, { most: 99 }).filter(
        (item) => item.meetings.length > 0 && takesRegistrations(runStatus(item, ctx.now())),
      );
      const inOrder = [...open].sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime() || (a.id < b.id ? -1 : 1));
      const pages = Array.from({ length: 4 }, (_, at) => listOpenRunIds(ctx, { from: at * 2, most: 2 }));
      expect(pages.flat()).toEqual(inOrder.map(({ id }) => id));
      expect(countOpenRuns(ctx, 99)).toBeGreaterThanOrEqual(open.length);
    }),
    { numRuns: 40 },
  );
});

test('a run that is cancelled stays so', () => {
  const world = makeWorld();
  const { id } = makeRun(world);
  cancelRun(world, id);
  world.later(DAY);
  for (const sql of [`UPDATE run_cancellations SET at = 0`, `DELETE FROM run_cancellations`])
    expect(() => world.open.exec(sql)).toThrow('guard: a run that is cancelled stays so');
});
