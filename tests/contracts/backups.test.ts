import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { bucketBackups } from '#src/adapters/backups/bucket.ts';
import { folderBackups } from '#src/adapters/backups/folder.ts';
import { type S3Server, startS3 } from '#tests/support/s3-server.ts';

const root = mkdtempSync(join(tmpdir(), 'klimroute-backups-'));
const running: S3Server[] = [];
let files = 0;
const fresh = () => {
  files += 1;
  return join(root, `file-${files}`);
};
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => rmSync(root, { recursive: true }));

async function bucket(parameters: Partial<Parameters<typeof bucketBackups>[0]> = {}) {
  const server = await startS3();
  running.push(server);
  const { accessKey, secretKey, url } = server;
  const settings = { url, region: 'auto', accessKey, secretKey, patienceMs: 2_000, pausesMs: [1, 1] };
  return { server, store: bucketBackups({ ...settings, ...parameters }) };
}
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const bytes = (words: string) => Buffer.from(words);
const LARGE = Buffer.alloc(20 * 1024 * 1024, 'klimroute ');

describe.each([
  ['in a folder', async () => folderBackups(fresh())],
  ['in a bucket', async () => (await bucket()).store],
  [
    'below a path of a bucket',
    async () => {
      const { server } = await bucket();
      const { accessKey, secretKey, url } = server;
      return bucketBackups({ url: `${url}/klimroute/prod`, region: 'eu', accessKey, secretKey });
    },
  ],
])('backups %s', (_, make) => {
  test('give back what was put there, also nothing, and what was put in its place', async () => {
    const store = await make();
    await store.put('backups/a/manifest.json', bytes('one'));
    await store.put('backups/a/manifest.json', bytes('two'));
    await store.put('empty', bytes(''));
    expect(text(await store.read('backups/a/manifest.json'))).toBe('two');
    expect(text(await store.read('empty'))).toBe('');
  });

  test('take a large file and give it back whole, for its owner only', async () => {
    const store = await make();
    const [file, back] = [fresh(), fresh()];
    writeFileSync(file, LARGE);
    await store.putFile('database.db', file);
    await store.fetchTo('database.db', back);
    expect(readFileSync(back).equals(LARGE)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(back).mode & 0o777).toBe(0o600);
  });

  test('list what begins with something, in order, however many there are, and forget', async () => {
    const store = await make();
    for (const key of ['files/c', 'files/a', 'files/b', 'files/e', 'files/d', 'other/a', 'files/f', 'files/g'])
      await store.put(key, bytes(key));
    await store.remove('files/b');
    await store.remove('files/b');
    expect(await store.list('files/')).toEqual(
      ['a', 'c', 'd', 'e', 'f', 'g'].map((name) => ({ key: `files/${name}`, bytes: 7 })),
    );
    expect(await store.list('nothing/')).toEqual([]);
  });

  test('say that something is not there', async () => {
    const store = await make();
    await expect(store.read('none')).rejects.toMatchObject({ name: 'BackupMissing' });
    await expect(store.fetchTo('none', fresh())).rejects.toMatchObject({ name: 'BackupMissing' });
  });

  test.each(['../up', '/root', 'a//b', 'a b', '.hidden', ''])('have no key %j', async (key) => {
    const store = await make();
    await expect(async () => store.put(key, bytes('x'))).rejects.toThrow('cannot be the key');
  });
});

describe('a bucket', () => {
  test.each(['busy', 'broken', 'silent'] as const)('that is %s for a moment is asked again', async (fault) => {
    const { server, store } = await bucket({ patienceMs: 200 });
    server.failNext(fault, /^PUT/);
    await store.put('a', bytes('words'));
    server.failNext(fault, /^GET/);
    expect(text(await store.read('a'))).toBe('words');
    server.failNext(fault, /^GET .*list-type/);
    expect(await store.list('')).toHaveLength(1);
  });

  test('that stays silent is given up on, not waited for', async () => {
    const { server, store } = await bucket({ patienceMs: 100 });
    for (let n = 0; n < 3; n += 1) server.failNext('silent');
    await expect(store.put('a', bytes('words'))).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(server.requests).toHaveLength(3);
  });

  test('that refuses the key is asked once', async () => {
    const { server, store } = await bucket({ secretKey: 'not-the-secret' });
    await expect(store.put('a', bytes('words'))).rejects.toMatchObject({ status: 403 });
    expect(server.requests).toHaveLength(1);
    expect(server.objects.size).toBe(0);
  });

  test('that is not there is told apart from an object that is not', async () => {
    const { server } = await bucket();
    const { accessKey, secretKey, url } = server;
    const elsewhere = bucketBackups({ url: `${url}x`, region: 'auto', accessKey, secretKey, pausesMs: [] });
    await expect(elsewhere.put('a', bytes('words'))).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.list('')).rejects.toThrow('there is no bucket copiesx');
  });

  test('that gives fewer bytes than it has is at fault', async () => {
    const { server, store } = await bucket({ pausesMs: [] });
    await store.put('a', bytes('words'));
    server.failNext('short', /^GET/);
    await expect(store.fetchTo('a', fresh())).rejects.toThrow('4 bytes of 5');
  });

  test('shows no secret in its name', async () => {
    const { store, server } = await bucket();
    expect(store.place).toBe(`${server.url}/`);
  });
});
