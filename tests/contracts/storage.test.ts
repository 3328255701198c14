import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diskStorage } from '#src/adapters/storage/disk.ts';
import { fakeStorage } from '#src/adapters/storage/fake.ts';

const root = mkdtempSync(join(tmpdir(), 'klimroute-storage-'));
afterAll(() => rmSync(root, { recursive: true }));

const work = new TextEncoder().encode('Mijn opdracht: een gesprek met de buurvrouw.');

describe.each([
  ['in memory', () => fakeStorage()],
  ['on disk', () => diskStorage(mkdtempSync(join(root, 'files-')))],
])('the storage %s', (_, make) => {
  it('gives back exactly what was handed in, with its size and sum', async () => {
    const storage = make();
    const file = await storage.put(work);
    expect(file).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      sha256: createHash('sha256').update(work).digest('hex'),
      size: work.byteLength,
    });
    expect(Buffer.from(await storage.read(file.key)).equals(Buffer.from(work))).toBe(true);
    expect(await storage.has(file.key)).toBe(true);
  });
  it('lists every key with its size', async () => {
    const storage = make();
    const files = [await storage.put(work), await storage.put(new Uint8Array(3))];
    const gone = await storage.put(work);
    await storage.remove(gone.key);
    const listed = (await storage.list()).filter(({ key }) => [...files, gone].some((file) => file.key === key));
    expect(new Map(listed.map(({ key, size }) => [key, size]))).toEqual(
      new Map(files.map(({ key, size }) => [key, size])),
    );
  });
  it('keeps the same bytes twice under two keys, each with a life of its own', async () => {
    const storage = make();
    const [first, second] = [await storage.put(work), await storage.put(work)];
    expect(second.key).not.toBe(first.key);
    await storage.remove(first.key);
    expect(await storage.has(first.key)).toBe(false);
    expect((await storage.read(second.key)).byteLength).toBe(work.byteLength);
  });
  it('forgets what was made and not asked for since, and keeps what people handed in', async () => {
    const storage = make();
    const { key } = await storage.put(work);
    await storage.putMade(key, 'page-1.png', work);
    expect(await storage.forgetMade(new Date(Date.now() - 60_000))).toBe(0);
    expect(await storage.readMade(key, 'page-1.png')).toEqual(work);
    expect(await storage.forgetMade(new Date(Date.now() + 60_000))).toBe(1);
    expect(await storage.readMade(key, 'page-1.png')).toBeNull();
    expect(await storage.has(key)).toBe(true);
    expect(await storage.forgetMade(new Date(Date.now() + 60_000))).toBe(0);
  });
  it('is not changed by who handed the bytes in or read them', async () => {
    const storage = make();
    const mine = Uint8Array.from(work);
    const { key } = await storage.put(mine);
    mine.fill(0);
    (await storage.read(key)).fill(0);
    expect(Buffer.from(await storage.read(key)).equals(Buffer.from(work))).toBe(true);
  });
  it('holds an empty file and one of many megabytes', async () => {
    const storage = make();
    for (const size of [0, 5_000_000]) {
      const { key } = await storage.put(new Uint8Array(size).fill(7));
      expect((await storage.read(key)).byteLength).toBe(size);
    }
  });
  it('keeps what was made of a file beside it, over what was made before, and forgets it with the file', async () => {
    const storage = make();
    const { key } = await storage.put(work);
    expect(await storage.readMade(key, 'v1-page-1.webp')).toBeNull();
    await storage.putMade(key, 'v1-page-1.webp', Uint8Array.of(1, 2));
    await storage.putMade(key, 'v1-page-1.webp', Uint8Array.of(3));
    await storage.putMade(key, 'v1-page-2.webp', new Uint8Array());
    expect(await storage.readMade(key, 'v1-page-1.webp')).toEqual(Uint8Array.of(3));
    expect(await storage.readMade(key, 'v1-page-2.webp')).toEqual(new Uint8Array());
    for (const name of ['..', '../x', 'A', '', '.hidden', 'a/b', 'a\n'])
      await expect(storage.putMade(key, name, work)).rejects.toMatchObject({ name: 'ForeignKey' });
    await expect(storage.readMade('../x', 'a')).rejects.toMatchObject({ name: 'ForeignKey' });
    await storage.remove(key);
    expect(await storage.readMade(key, 'v1-page-1.webp')).toBeNull();
  });
  it('says that a file is missing, and removes it twice without fault', async () => {
    const storage = make();
    const { key } = await storage.put(work);
    await storage.remove(key);
    await storage.remove(key);
    expect(await storage.has(key)).toBe(false);
    await expect(storage.read(key)).rejects.toMatchObject({ name: 'FileMissing' });
  });
  it.each(['', '..', '../../etc/passwd', 'A'.repeat(32), `${'a'.repeat(31)}/`, `${'a'.repeat(32)}\n`, 'a'.repeat(33)])(
    'refuses %j, which is no key of ours',
    async (key) => {
      const storage = make();
      await expect(storage.read(key)).rejects.toMatchObject({ name: 'ForeignKey' });
      await expect(storage.has(key)).rejects.toMatchObject({ name: 'ForeignKey' });
      await expect(storage.remove(key)).rejects.toMatchObject({ name: 'ForeignKey' });
    },
  );
});

describe('the storage on disk', () => {
  it('finds its files again after a restart', async () => {
    const folder = mkdtempSync(join(root, 'files-'));
    const { key } = await diskStorage(folder).put(work);
    expect(await diskStorage(folder).has(key)).toBe(true);
  });
  it('spreads files over two levels, readable by its owner only, and leaves nothing half arrived', async () => {
    const folder = mkdtempSync(join(root, 'files-'));
    const { key } = await diskStorage(folder).put(work);
    const path = join(folder, key.slice(0, 2), key.slice(2, 4), key);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'arriving'))).toEqual([]);
  });
  it('puts nothing when the disk refuses, and says so', async () => {
    const folder = mkdtempSync(join(root, 'files-'));
    const storage = diskStorage(folder);
    rmSync(join(folder, 'arriving'), { recursive: true });
    writeFileSync(join(folder, 'arriving'), 'a file in the way');
    await expect(storage.put(work)).rejects.toThrow('ENOTDIR');
    expect(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())).toHaveLength(1);
  });
  it('follows no link that was laid in its folder', async () => {
    const folder = mkdtempSync(join(root, 'files-'));
    const storage = diskStorage(folder);
    const { key } = await storage.put(work);
    const path = join(folder, key.slice(0, 2), key.slice(2, 4), key);
    rmSync(path);
    symlinkSync('/etc/hostname', path);
    await expect(storage.read(key)).rejects.toThrow('ELOOP');
  });
});
