import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { diskStorage } from './disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'klimroute-disk-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file whose key begins with the same two digits twice is listed once, and its folder is no file', async () => {
  const storage = diskStorage(folder);
  const key = `a3a3${'0'.repeat(28)}`;
  mkdirSync(join(folder, 'a3', 'a3'), { recursive: true });
  writeFileSync(join(folder, 'a3', 'a3', key), 'work');
  writeFileSync(join(folder, 'arriving', key), 'half of it');
  expect(await storage.list()).toEqual([{ key, size: 4 }]);
});
