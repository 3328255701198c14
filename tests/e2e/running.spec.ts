import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openDatabase } from '#db/client.ts';
import { dataPaths } from '#src/config.ts';
import { offeredAt } from '#src/offered-actions.ts';
import { type RunningServer, seededData, startServer as start } from '#tests/support/e2e-server.ts';
import { RUNNING_PORT } from '#tests/support/ports.ts';

const PORT = RUNNING_PORT;

const started: RunningServer[] = [];
async function startServer(options: Parameters<typeof start>[0]): Promise<RunningServer> {
  const server = await start(options);
  started.push(server);
  return server;
}
/** A test that fails half-way leaves no server behind, which the next test would talk to. */
test.afterEach(async () => {
  for (const server of started.splice(0)) await server.kill();
});

const node = (script: string, dataDir: string, ...args: string[]) =>
  spawnSync('node', [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PORT: String(PORT), DATA_DIR: dataDir, NODE_ENV: 'test' },
  });
const post = (url: string, action: string, form: Record<string, string>) =>
  fetch(`${url}${offeredAt[action]?.[0]}?_action=${action}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });

test('a backup made while people write is put back elsewhere, whole; a second process is kept off the live file', async () => {
  test.setTimeout(180_000);
  const dataDir = await seededData(PORT);
  const server = await startServer({ port: PORT, dataDir });
  const elsewhere = mkdtempSync(join(tmpdir(), 'klimroute-restored-'));
  try {
    const writing = Array.from({ length: 20 }, (_, i) =>
      post(server.url, 'identity.signUp', {
        name: `Mens ${i}`,
        email: `mens${i}@drill.example`,
        password: 'een-lange-zin-om-te-testen',
        terms: 'on',
      }),
    );
    const backup = node('src/server/backup.ts', dataDir, join(elsewhere, 'backup.db'));
    expect(backup.stdout + backup.stderr).toContain('backup.db');
    await Promise.all(writing);
    const second = node('src/server/main.ts', dataDir);
    expect(second.status).not.toBe(0);
    expect(second.stderr).toContain('already works with this data folder');
    expect(node('src/server/restore.ts', dataDir, join(elsewhere, 'backup.db')).stderr).toContain('Stop it first');
    await server.stop();

    const restored = node('src/server/restore.ts', elsewhere, join(elsewhere, 'backup.db'));
    expect(restored.stdout).toContain('Restored');
    const again = await startServer({ port: PORT, dataDir: elsewhere });
    expect(await (await fetch(`${again.url}/health`)).json()).toMatchObject({ ok: true, databaseWritable: true });
    expect(again.output()).not.toContain('seeding');
    expect(await (await fetch(`${again.url}/trainingen`)).text()).toContain('Coach van het alledaagse');
    await again.stop();
  } finally {
    await server.kill();
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(elsewhere, { recursive: true, force: true });
  }
});

test('a damaged backup is refused and what stood there stays', async () => {
  const dataDir = await seededData(PORT);
  const bad = join(dataDir, 'bad.db');
  const fs = await import('node:fs');
  fs.writeFileSync(bad, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 7)]));
  const restored = node('src/server/restore.ts', dataDir, bad);
  expect(restored.status).not.toBe(0);
  const server = await startServer({ port: PORT, dataDir });
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A sign-in that the server has taken up: it resolves when the server asks for the body, which `send` then sends. */
const signInTakenUp = (url: string, email: string) => {
  const body = new URLSearchParams({ email, password: 'een-verkeerd-wachtwoord' }).toString();
  const asking = request(`${url}${offeredAt['identity.signIn']?.[0]}?_action=identity.signIn`, {
    method: 'POST',
    headers: {
      origin: url,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
    },
  });
  const status = new Promise<number | string>((answered) => {
    asking.on('response', (answer) => answered(answer.resume().statusCode ?? 0));
    asking.on('error', (error) => answered(String(error)));
  });
  const send = () => {
    asking.end(body);
    return status;
  };
  asking.flushHeaders();
  return new Promise<typeof send>((takenUp) => asking.once('continue', () => takenUp(send)));
};

test('told to stop, the server finishes what runs', async () => {
  const dataDir = await seededData(PORT);
  const server = await startServer({ port: PORT, dataDir });
  // Four passwords are proved at a time, so that these take a while. Each has been taken up before the server is told to stop.
  const takenUp = await Promise.all(
    Array.from({ length: 8 }, (_, i) => signInTakenUp(server.url, `mens${i}@drill.example`)),
  );
  const answers = takenUp.map((send) => send());
  await server.stop();
  expect(new Set(await Promise.all(answers))).toEqual(new Set([400]));
  rmSync(dataDir, { recursive: true, force: true });
});

test('data of another schema and a file that is no database are refused in plain words, without a stack', async () => {
  const dataDir = await seededData(PORT);
  const { database } = dataPaths(dataDir);
  const open = openDatabase(database);
  // The server's jobs write too: wait for them, and begin as a write, because a read that grows into one is refused.
  open.exec('PRAGMA busy_timeout = 10000');
  open.exec('BEGIN IMMEDIATE; ALTER TABLE attempts RENAME TO attempts_gone; COMMIT');
  open.close();
  const other = node('src/server/main.ts', dataDir);
  const fs = await import('node:fs');
  for (const tail of ['-wal', '-shm']) fs.rmSync(database + tail, { force: true });
  fs.writeFileSync(database, Buffer.alloc(20_000, 7));
  const broken = node('src/server/main.ts', dataDir);
  expect([other.status, broken.status]).toEqual([1, 1]);
  expect(other.stderr).toMatch(/^The schema of this data is not what its migrations make.*\n[^\n]*db:restore[^\n]*\n$/);
  expect(broken.stderr).toMatch(/^The database is damaged, or is no database at all.*\n[^\n]*db:restore[^\n]*\n$/);
  rmSync(dataDir, { recursive: true, force: true });
});

test('production refuses to start with the defaults of a demo, and says everything that is wrong', () => {
  const started = spawnSync('node', ['src/server/main.ts'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', PORT: String(PORT), DATA_DIR: join(tmpdir(), 'klimroute-never') },
  });
  expect(started.status).toBe(1);
  for (const name of ['SITE_URL', 'SESSION_SECRET', 'SMTP_URL', 'STRIPE_SECRET_KEY', 'SELLER'])
    expect(started.stderr).toContain(name);
});

test('a page that fails says so with a number, keeps its headers, and the log has that number without what people typed', async () => {
  const dataDir = await seededData(PORT);
  const server = await startServer({ port: PORT, dataDir });
  // Only now: a start refuses a schema that its migrations do not make.
  const open = openDatabase(dataPaths(dataDir).database);
  // The server's jobs write too: wait for them, and begin as a write, because a read that grows into one is refused.
  open.exec('PRAGMA busy_timeout = 10000');
  open.exec('BEGIN IMMEDIATE; ALTER TABLE attempts RENAME TO attempts_gone; COMMIT');
  open.close();
  const answer = await fetch(`${server.url}/inloggen?_action=identity.signIn`, {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email: 'geheim-adres@test.example', password: 'geheim-wachtwoord-123' }).toString(),
  });
  const page = await answer.text();
  expect(answer.status).toBe(500);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page).not.toMatch(/attempts|SQLITE|at \/|node_modules/);
  const reference = /[0-9A-F]{8}/.exec(page)?.[0] ?? 'no reference';
  await server.stop();
  expect(server.output()).toContain(reference);
  expect(server.output()).not.toMatch(/geheim/);
  rmSync(dataDir, { recursive: true, force: true });
});
