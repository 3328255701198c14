import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOwner, ownDataFolder } from './lock.ts';

const lockFile = () => join(mkdtempSync(join(tmpdir(), 'klimroute-lock-')), 'klimroute.pid');
/** The first process of the machine, or at least of this sandbox: alive, and not us. */
const SOMEBODY_ELSE = process.ppid;

test('a data folder has one owner, and is free again after it', () => {
  const file = lockFile();
  const release = ownDataFolder(file);
  expect(folderOwner(file)).toBe(process.pid);
  release();
  expect(folderOwner(file)).toBeNull();
});

test('a second process is refused while the first lives', () => {
  const file = lockFile();
  writeFileSync(file, String(SOMEBODY_ELSE));
  expect(() => ownDataFolder(file)).toThrow(String(SOMEBODY_ELSE));
});

test('a lock that a dead process left is taken over', () => {
  const file = lockFile();
  writeFileSync(file, '2147483646');
  ownDataFolder(file);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
});
