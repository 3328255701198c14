import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { DataRefused } from '#db/data-refused.ts';
import { folderOwner, ownDataFolder } from './lock.ts';

const LOCK = resolve('src/server/lock.ts');
const folders: string[] = [];
const owners: ChildProcess[] = [];
afterEach(() => {
  for (const owner of owners.splice(0)) owner.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function lockFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'klimroute-lock-'));
  folders.push(folder);
  return join(folder, 'klimroute.lock');
}

/** A process that owns the folder until it is killed; `within` is a command that it is started by. */
async function anotherOwner(file: string, within: readonly string[] = []): Promise<ChildProcess> {
  const script = `import { ownDataFolder } from ${JSON.stringify(LOCK)};
    ownDataFolder(${JSON.stringify(file)}); globalThis.gc?.(); console.log('owns'); setInterval(() => globalThis.gc?.(), 20);`;
  const [program = 'node', ...args] = [
    ...within,
    'node',
    '--expose-gc',
    '--input-type=module-typescript',
    '-e',
    script,
  ];
  const owner = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  owners.push(owner);
  await once(owner.stdout, 'data');
  return owner;
}

test('a data folder has one owner, and is free again after it', () => {
  const file = lockFile();
  const release = ownDataFolder(file);
  expect(folderOwner(file)).toContain(`${process.pid} on `);
  expect(() => ownDataFolder(file)).toThrow(DataRefused);
  release();
  release();
  expect(folderOwner(file)).toBeNull();
  ownDataFolder(file)();
});

test('a second process is refused while the first lives, by its number; killed, it leaves the folder free at once', async () => {
  const file = lockFile();
  const owner = await anotherOwner(file);
  expect(folderOwner(file)).toContain(`${owner.pid} on `);
  expect(() => ownDataFolder(file)).toThrow(`Process ${owner.pid} on `);
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  expect(folderOwner(file)).toBeNull();
  ownDataFolder(file)();
});

test('the number of a process that lives is no lock', () => {
  const file = lockFile();
  writeFileSync(`${file}.owner`, `${process.ppid} on here`);
  writeFileSync(join(file, '..', 'klimroute.pid'), String(process.ppid));
  ownDataFolder(file)();
});

const UNSHARE = ['unshare', '--fork', '--pid', '--mount-proc', '--kill-child'];
const canUnshare = spawnSync(UNSHARE[0] ?? '', [...UNSHARE.slice(1), 'true']).status === 0;

test.runIf(canUnshare)('a process that sees no other processes is kept off the folder as well', async () => {
  const file = lockFile();
  await anotherOwner(file, UNSHARE);
  expect(() => ownDataFolder(file)).toThrow('Stop it first');
});
