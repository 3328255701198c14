import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** In a process of its own, because the mask of a process is for all of its threads. */
function run(folder: string, more: string): string {
  const script = `import { keepPrivate } from ${JSON.stringify(resolve('src/server/private-files.ts'))};
    import { openDatabase } from ${JSON.stringify(resolve('db/client.ts'))};
    import { mkdirSync, writeFileSync } from 'node:fs';
    const folder = ${JSON.stringify(folder)}; console.log(JSON.stringify(keepPrivate(folder))); ${more}`;
  const done = spawnSync('node', ['--input-type=module-typescript', '-e', script], { encoding: 'utf8' });
  return done.stdout.trim() + done.stderr;
}

const modes = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .map(String)
      .map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]),
  );

test.skipIf(process.platform === 'win32')(
  'what stands in the data folder is closed to others, and what is not ours stays as it was',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'klimroute-private-'));
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(join(folder, 'files', 'ab'), { recursive: true, mode: 0o755 });
    mkdirSync(join(folder, 'backups'), { mode: 0o755 });
    for (const name of [
      'klimroute.db',
      'klimroute.db-wal',
      'klimroute.db.before-restore-1',
      'files/ab/one',
      'backups/a.db',
      'clock',
      'notes.txt',
      'elsewhere',
    ])
      writeFileSync(join(folder, name), 'x', { mode: 0o644 });
    symlinkSync(elsewhere, join(folder, 'files', 'link'));
    expect(run(folder, '')).toBe('[]');
    expect(modes(folder)).toEqual({
      'klimroute.db': '600',
      'klimroute.db-wal': '600',
      'klimroute.db.before-restore-1': '600',
      files: '700',
      'files/ab': '700',
      'files/ab/one': '600',
      'files/link': '644',
      backups: '700',
      'backups/a.db': '600',
      clock: '600',
      'notes.txt': '644',
      elsewhere: '644',
    });
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
    rmSync(folder, { recursive: true });
  },
);

test.skipIf(process.platform === 'win32')(
  'what is made afterwards is closed to others: the database with its log, copies and folders',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'klimroute-private-'));
    const made = run(
      folder,
      `const open = openDatabase(folder + '/klimroute.db'); open.exec('CREATE TABLE a (b TEXT) STRICT');
     open.exec("VACUUM INTO '" + folder + "/copy.db'"); mkdirSync(folder + '/deep'); writeFileSync(folder + '/deep/file', '');`,
    );
    expect(made).toBe('[]');
    const found = modes(folder);
    expect(Object.keys(found)).toEqual(expect.arrayContaining(['klimroute.db', 'copy.db', 'deep', 'deep/file']));
    expect(Object.entries(found).filter(([name, mode]) => mode !== (name === 'deep' ? '700' : '600'))).toEqual([]);
    rmSync(folder, { recursive: true });
  },
);
