import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixedClock } from '#src/adapters/clock/fixed.ts';
import { movableClock } from '#src/adapters/clock/movable.ts';
import { systemClock } from '#src/adapters/clock/system.ts';

const root = mkdtempSync(join(tmpdir(), 'klimroute-clock-'));
afterAll(() => rmSync(root, { recursive: true }));
let files = 0;
const newFile = () => join(root, `data-${files++}`, 'clock');
const DAY_MS = 24 * 60 * 60 * 1000;

it('the machine clock tells the time of the machine', () => {
  const before = Date.now();
  const now = systemClock().now().getTime();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

describe.each([
  ['for tests', () => fixedClock(new Date('2026-06-14T10:00:00Z'))],
  ['of a demo', () => movableClock(newFile(), {})],
])('the movable clock %s', (_, make) => {
  it('moves forward, and says how far it is ahead', () => {
    const clock = make();
    const before = clock.now().getTime();
    expect(clock.ahead()).toBe(0);
    const moved = clock.moveForward(DAY_MS).getTime();
    expect(moved - before).toBeGreaterThanOrEqual(DAY_MS);
    expect(moved - before).toBeLessThan(DAY_MS + 60_000);
    clock.moveForward(DAY_MS);
    expect(clock.ahead()).toBe(2 * DAY_MS);
  });
  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('does not move by %d', (ms) => {
    const clock = make();
    expect(() => clock.moveForward(ms)).toThrow(RangeError);
    expect(clock.ahead()).toBe(0);
  });
});

describe('the movable clock of a demo', () => {
  it('shows the same moment to every process that reads its file, and after a restart', () => {
    const file = newFile();
    const [app, sandbox] = [movableClock(file, {}), movableClock(file, {})];
    app.moveForward(DAY_MS);
    expect(sandbox.ahead()).toBe(DAY_MS);
    expect(movableClock(file, {}).ahead()).toBe(DAY_MS);
  });
  it('never goes further than twenty years', () => {
    const clock = movableClock(newFile(), {});
    expect(() => clock.moveForward(21 * 366 * DAY_MS)).toThrow(RangeError);
    expect(clock.ahead()).toBe(0);
  });
  it('says so when its file holds something else', () => {
    const file = join(root, 'broken');
    for (const text of ['', '-5', 'morgen', '1e3']) {
      writeFileSync(file, text);
      expect(() => movableClock(file, {}).now()).toThrow('holds no clock offset');
    }
  });
  it('does not exist in production', () => {
    expect(() => movableClock(newFile(), { NODE_ENV: 'production' })).toThrow('production');
  });
});
