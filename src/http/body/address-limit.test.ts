import { expect, test } from 'vitest';
import { addressLimit } from './address-limit.ts';

test('lets an address so often, forgets in time, and never holds one address for what another does', () => {
  let now = 0;
  const limit = addressLimit(3, 1000, () => now);
  expect([limit('a'), limit('a'), limit('a'), limit('a'), limit('b')]).toEqual([true, true, true, false, true]);
  now = 1001;
  expect(limit('a')).toBe(true);
});

test('remembers a bounded number of addresses', () => {
  const limit = addressLimit(1, 1000, () => 0);
  for (let i = 0; i < 20_001; i += 1) limit(`address ${i}`);
  expect(limit('address 0')).toBe(true);
  expect(limit('address 20000')).toBe(false);
});
