import { expect, test } from '@playwright/test';
import { racePlaces } from '#tests/race/places.ts';
import { RACE_PORT } from '#tests/support/ports.ts';

test('buyers who race for the last seats never get one too many, and no seat is free while somebody waits', async () => {
  test.setTimeout(240_000);
  const { line, faults } = await racePlaces({ port: RACE_PORT, attempts: 160, runs: 6, buyers: 16, seed: 1 });
  expect(faults).toEqual([]);
  expect(line).toMatch(/^1[67]\d attempts, 6 runs, 0 oversold, 0 free while somebody waits$/);
});
