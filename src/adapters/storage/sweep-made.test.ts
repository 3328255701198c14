import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { markAsked, sweepMade } from './sweep-made.ts';

const folder = mkdtempSync(join(tmpdir(), 'klimroute-made-'));
afterAll(() => rmSync(folder, { recursive: true }));
const WEEK_AGO = new Date(Date.now() - 7 * 86_400_000);
const YESTERDAY = new Date(Date.now() - 86_400_000);

test('what is asked for after a week stays, what nobody asks for goes', async () => {
  const paths = ['asked.pdf', 'left.pdf'].map((name) => join(folder, name));
  for (const path of paths) {
    writeFileSync(path, 'x');
    utimesSync(path, WEEK_AGO, WEEK_AGO);
  }
  await markAsked(join(folder, 'asked.pdf'));
  expect(await sweepMade(folder, YESTERDAY)).toBe(1);
  expect(statSync(join(folder, 'asked.pdf')).mtimeMs).toBeGreaterThan(YESTERDAY.getTime());
  expect(await sweepMade(join(folder, 'nowhere'), YESTERDAY)).toBe(0);
});
