import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bytePool } from './byte-pool.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('gives no more out than there is, and the next one its turn when something comes back', async () => {
  const pool = bytePool({ bytes: 100, perHolder: 80 });
  const first = await pool.take('ada', 60, 1000);
  const second = pool.take('ben', 60, 1000);
  const small = await pool.take('cleo', 40, 1000);
  expect(pool.taken()).toBe(100);
  first?.release();
  first?.release();
  expect(await second).not.toBeNull();
  expect(pool.taken()).toBe(100);
  small?.release();
  (await second)?.release();
  expect(pool.taken()).toBe(0);
});

test('who waited in vain is told so and takes no place any more', async () => {
  const pool = bytePool({ bytes: 100, perHolder: 100 });
  const first = await pool.take('ada', 100, 1000);
  const late = pool.take('ben', 10, 1000);
  await vi.advanceTimersByTimeAsync(1001);
  expect(await late).toBeNull();
  first?.release();
  expect(pool.taken()).toBe(0);
});

test('one holder never has all of it: others get theirs at once', async () => {
  const pool = bytePool({ bytes: 100, perHolder: 50 });
  const own = await pool.take('ada', 50, 1000);
  const more = pool.take('ada', 10, 1000);
  expect(await pool.take('ben', 50, 1000)).not.toBeNull();
  own?.release();
  expect(await more).not.toBeNull();
  expect(await pool.take('cleo', 51, 1000)).toBeNull();
});
