import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unpackData } from '#tests/fixtures/unpack.ts';
import { type RunningServer, startServer } from '#tests/support/e2e-server.ts';
import { signIn } from '#tests/support/login.ts';
import { FULL_DISK_PORT } from '#tests/support/ports.ts';

/** A disk of its own, which only root can make. */
const disk = mkdtempSync(join(tmpdir(), 'klimroute-small-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status === 0;
const STORY = 'Ik vroeg door, en zij zei: “Daar heb ik nog nooit over nagedacht.” '.repeat(200);

test.afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

test('on a full disk a form comes back filled with 503, pages can be read, health tells, and with room again all is well', async () => {
  test.skip(!mounted, 'only root can make a disk of its own');
  test.setTimeout(180_000);
  unpackData('0000_ground', disk);
  const server = await startServer({ port: FULL_DISK_PORT, dataDir: disk });
  try {
    const cookie = await signIn(server.url, 'learner');
    expect(await health(server)).toMatchObject({ status: 200, databaseWritable: true, warnings: ['disk_low'] });
    fill();
    await expect.poll(() => health(server)).toMatchObject({ status: 503, ok: false, diskFreeMegabytes: 0 });
    const full = await addEvidence(server, cookie);
    const page = await full.text();
    expect([full.status, full.headers.get('location')]).toEqual([503, null]);
    expect(page).toContain('Dit is niet bewaard');
    expect(page).toContain('Daar heb ik nog nooit over nagedacht.');
    for (const path of ['/mijn', '/mijn/dossier', '/trainingen'])
      expect((await fetch(server.url + path, { headers: { cookie } })).status, path).toBe(200);
    rmSync(join(disk, 'filler'));
    await expect.poll(() => health(server)).toMatchObject({ status: 200, ok: true, databaseWritable: true });
    expect((await addEvidence(server, cookie)).status).toBe(303);
  } finally {
    await server.stop();
  }
});

/** Writes until nothing more fits. */
function fill(): void {
  for (const bytes of [1 << 20, 4096]) {
    try {
      while (statfsSync(disk).bavail > 0) writeFileSync(join(disk, 'filler'), Buffer.alloc(bytes), { flag: 'a' });
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
    }
  }
}

async function health({ url }: RunningServer) {
  const answer = await fetch(`${url}/health`);
  return { status: answer.status, ...(await answer.json()) };
}

function addEvidence({ url }: RunningServer, cookie: string): Promise<Response> {
  return fetch(`${url}/mijn/dossier?_action=dossier.addEvidence`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ kind: 'terugblik', title: 'Terugblik', text: STORY }).toString(),
  });
}
