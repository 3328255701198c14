import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { change } from '#domain/change.ts';
import { type App, buildApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import { openLog } from '#src/http/log.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { type S3Server, startS3 } from '#tests/support/s3-server.ts';
import { makeWorld } from '#tests/support/world.ts';
import { checkCopy } from './check.ts';
import { findBackup } from './find.ts';
import { backupJobs, lateBackupJobs } from './jobs.ts';
import { copyDatabase, makeBackup } from './make.ts';
import { BACKUPS, FILES, stampsIn } from './names.ts';
import { fetchRegister, sendRegister } from './send-register.ts';
import { backupIsLate, newestBackup } from './state.ts';

let root: string;
let app: App;
let s3: S3Server;
let now = new Date('2026-11-28T13:00:00Z');

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'klimroute-copies-'));
  s3 = await startS3();
  now = new Date('2026-11-28T13:00:00Z');
});
afterEach(async () => {
  app.close();
  await s3.stop();
  rmSync(root, { recursive: true });
});

function open(env: Record<string, string> = {}): App {
  const dataDir = join(root, 'data');
  mkdirSync(dataDir);
  app = buildApp(readConfig({ DATA_DIR: dataDir, BACKUP_DIR: join(root, 'copies'), BACKUP_MINUTES: '60', ...env }));
  Object.assign(app, { clock: { ...app.clock, now: () => now } });
  migrate(app.open);
  return app;
}
const openBucket = () =>
  open({ BACKUP_DIR: '', BACKUP_URL: s3.url, BACKUP_ACCESS_KEY: s3.accessKey, BACKUP_SECRET_KEY: s3.secretKey });
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
/** A change with a line in the register. */
function pay(id: string): void {
  change(app.contextFor({ kind: 'system', job: 'test' }), (tx) => {
    tx.db.run(
      `INSERT INTO register_entries SELECT coalesce(max(seq), 0) + 1, 5, 'order_paid', '${id}', NULL, NULL, '{}' FROM register_entries`,
    );
  });
}
const stamps = async () => stampsIn(await app.backups.list(BACKUPS));
const files = async () => (await app.backups.list(FILES)).map(({ key }) => key.slice(FILES.length));
const [make, send] = [0, 1].map(
  (index) => () => Promise.resolve(jobs[index]?.run(app.contextFor({ kind: 'visitor' }))),
);
let jobs: ReturnType<typeof backupJobs> = [];

describe.each([
  ['to a folder', () => open()],
  ['to a bucket', () => openBucket()],
])('a backup %s', (_, start) => {
  test('is the database, the register and the files of one moment, and counts once it was opened', async () => {
    start();
    pay('pay_a');
    const file = await app.outside.storage.put(Buffer.from('work'));
    const stamp = await makeBackup(app);
    expect(await findBackup(app, 'latest')).toMatchObject({ stamp, files: 1, registerLines: 1, at: now.toISOString() });
    expect(await files()).toEqual([file.key]);
    expect(newestBackup(app.config.dataDir)).toEqual(now);
    expect(await fetchRegister(app)).toContain('pay_a');
  });

  test('takes only new files along, and forgets one when the last backup that held it is gone', async () => {
    start();
    const [stays, goes] = [
      await app.outside.storage.put(Buffer.from('a')),
      await app.outside.storage.put(Buffer.from('b')),
    ];
    await makeBackup(app);
    await app.outside.storage.remove(goes.key);
    later(60);
    await makeBackup(app);
    expect((await files()).sort()).toEqual([stays.key, goes.key].sort());
    later(60 * 24 * 400);
    await makeBackup(app);
    expect(await stamps()).toHaveLength(1);
    expect(await files()).toEqual([stays.key]);
  });

  test('that is made under writes is whole', async () => {
    start();
    const making = makeBackup(app);
    for (let n = 0; n < 50; n += 1) {
      pay(`pay_${n}`);
      await Promise.resolve();
    }
    await making;
    expect((await findBackup(app, 'latest'))?.registerLines).toBe(0);
    await sendRegister(app);
    expect((await fetchRegister(app)).split('\n')).toHaveLength(51);
  });
});

describe('a backup', () => {
  test.each([
    ['came back other than it was sent', 'flipped', /^GET .*database/],
    ['could not be sent', 'refused', /^PUT .*database/],
  ] as const)('that %s does not count', async (_, fault, fits) => {
    openBucket();
    for (let n = 0; n < 3; n += 1) s3.failNext(fault, fits);
    await expect(makeBackup(app)).rejects.toThrow();
    expect(await stamps()).toEqual([]);
    expect(newestBackup(app.config.dataDir)).toBeNull();
  });

  test('of a schema that this version does not know does not count', async () => {
    open();
    app.open.exec("INSERT INTO migrations (name, at) VALUES ('9999_later.sql', 0)");
    await expect(makeBackup(app)).rejects.toThrow('9999_later.sql');
    expect(await stamps()).toEqual([]);
  });

  test('with a page of garbage in it is found by opening it', async () => {
    open();
    const copy = join(root, 'copy.db');
    copyDatabase(app, copy);
    expect(await checkCopy(copy)).toMatchObject({ lines: 0 });
    const bytes = readFileSync(copy);
    writeFileSync(copy, bytes.fill(7, bytes.length / 2, bytes.length / 2 + 8192));
    await expect(checkCopy(copy)).rejects.toMatchObject({ name: 'BackupUnusable' });
  });

  test('is read by its owner only', async () => {
    open();
    await makeBackup(app);
    const found = await app.backups.list(BACKUPS);
    for (const { key } of found) expect(statSync(join(root, 'copies', key)).mode & 0o077, key).toBe(0);
  });
});

describe('the jobs', () => {
  test('make one when it is time, and again five minutes after one that failed', async () => {
    openBucket();
    jobs = backupJobs(app, openLog('silent'));
    await make?.();
    later(59);
    await make?.();
    expect(await stamps()).toHaveLength(1);
    later(1);
    s3.failNext('refused', /^PUT .*database/);
    await expect(make?.()).rejects.toThrow();
    later(4);
    await make?.();
    expect(await stamps()).toHaveLength(1);
    later(1);
    await make?.();
    expect(await stamps()).toHaveLength(2);
  });

  test('make none where none are wanted', () => {
    open({ BACKUP_MINUTES: '0' });
    expect(backupJobs(app, openLog('silent'))).toEqual([]);
  });

  test('send a line of the register on without waiting for a backup, each once, and what failed again', async () => {
    openBucket();
    jobs = backupJobs(app, openLog('silent'));
    pay('pay_a');
    await send?.();
    await send?.();
    pay('pay_b');
    s3.failNext('refused', /^PUT/);
    await expect(send?.()).rejects.toThrow();
    pay('pay_c');
    await send?.();
    expect(await fetchRegister(app)).toBe(readFileSync(join(root, 'data', 'klimroute.register'), 'utf8'));
    expect([...s3.objects.keys()]).toEqual(['register/0000000001-0000000001', 'register/0000000002-0000000003']);
    await makeBackup(app);
    expect([...s3.objects.keys()].filter((key) => key.startsWith('register/'))).toEqual([]);
    expect(await fetchRegister(app)).toContain('pay_c');
  });

  test('say so when more lines lie there than here', async () => {
    openBucket();
    pay('pay_a');
    await sendRegister(app);
    s3.objects.set('register/0000000002-0000000009', Buffer.from('x\n'));
    await expect(sendRegister(app)).rejects.toThrow('9 lines, the one here 1');
  });
});

test('a backup is late after three turns, and never where none are made', () => {
  const late = (minutes: number, newest: number | null, started = 10_000) =>
    backupIsLate({
      minutes,
      newest: newest === null ? null : new Date(now.getTime() - newest * 60_000),
      startedAt: new Date(now.getTime() - started * 60_000),
      now,
    });
  expect([late(60, 170), late(60, 190), late(60, null), late(0, null)]).toEqual([false, true, true, false]);
  expect([late(60, null, 5), late(5, 20), late(5, 31)]).toEqual([false, false, true]);
});

test('administrators hear of it while backups stay away, and only then', () => {
  const world = makeWorld();
  makePerson(world, { roles: ['administrator'] });
  let late = false;
  const [job] = lateBackupJobs({ backupIsLate: () => late, newestBackup: () => null });
  const mails = () => world.rows("SELECT 1 FROM outbox WHERE payload LIKE '%backup_late%'").length;
  job?.run(world.system());
  expect(mails()).toBe(0);
  late = true;
  for (let times = 0; times < 2; times++) job?.run(world.system());
  expect(mails()).toBe(1);
});
