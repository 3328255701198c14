import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { listInvoices } from '#domain/billing/index.ts';
import { findActor, findPersonByEmail, listCoordinatedOrganisations } from '#domain/identity/index.ts';
import { type App, buildApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import { makeBackup } from '#src/server/backups/make.ts';
import { agreeOnInvoice } from '#src/workflows/checkout/agree-on-invoice.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { seededData, startServer } from '#tests/support/e2e-server.ts';
import { signInAs } from '#tests/support/login.ts';
import { RESTORING_PORT as PORT } from '#tests/support/ports.ts';
import { startS3 } from '#tests/support/s3-server.ts';

/** Not through `spawnSync`: the bucket answers from this process. */
function node(
  script: string,
  env: NodeJS.ProcessEnv,
  ...args: string[]
): Promise<{ code: number | null; output: string }> {
  const child = spawn('node', [script, ...args], { env: { ...process.env, NODE_ENV: 'test', ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      output += String(text);
    });
  return new Promise((ended) => child.once('close', (code) => ended({ code, output })));
}
const post = (url: string, action: string, form: Record<string, string>, cookie = '') =>
  fetch(`${url}?_action=${action}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(url).origin, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });

/** Works on a data folder that no server has open. */
async function inside<T>(env: Record<string, string>, work: (app: App) => T | Promise<T>): Promise<T> {
  const app = buildApp(readConfig({ LOG_LEVEL: 'silent', ...env }));
  try {
    return await work(app);
  } finally {
    app.close();
  }
}
/** Dora's organisation takes a seat for somebody on invoice; gives the number of the invoice. */
function invoiceOf(app: App, who: string): string {
  const system = app.contextFor({ kind: 'system', job: 'drill' });
  const person = (email: string) => findPersonByEmail(system, email)?.id ?? '';
  const dora = app.contextFor(findActor(system, person('dora@klimroute.example')) ?? { kind: 'visitor' });
  const organisationId = listCoordinatedOrganisations(dora)[0]?.id ?? '';
  const [run] = app.open.rows<{ id: string }>(`SELECT r.id AS id FROM course_runs r
    WHERE r.course_id = 'coach-van-het-alledaagse' AND r.closes_at > ${app.clock.now().getTime()}
    ORDER BY r.capacity - (SELECT count(*) FROM places p WHERE p.run_id = r.id) DESC LIMIT 1`);
  const order = reservePlace(dora, {
    runId: run?.id ?? '',
    personId: person(who),
    organisationId,
    entryDeclared: true,
  });
  agreeOnInvoice(dora, order.id);
  return listInvoices(system, order.id)[0]?.number ?? '';
}
const sequenceOf = (number: string) => Number(number.split('-')[1]);

test('a server that is killed under writes is restored elsewhere from the bucket: what was withdrawn stays so, numbers go on', async () => {
  test.setTimeout(240_000);
  const bucket = await startS3();
  const backups = { BACKUP_URL: bucket.url, BACKUP_ACCESS_KEY: bucket.accessKey, BACKUP_SECRET_KEY: bucket.secretKey };
  const dataDir = await seededData(PORT);
  const elsewhere = mkdtempSync(join(tmpdir(), 'klimroute-restored-'));
  const here = { ...backups, PORT: String(PORT), DATA_DIR: dataDir, BACKUP_MINUTES: '10080' };
  const there = { ...here, DATA_DIR: elsewhere };
  const { credential, lost } = await inside(here, async (app) => {
    const file = await app.outside.storage.put(Buffer.from('handed in'));
    await makeBackup(app);
    const [found] = app.open.rows<{ id: string; number: string }>(
      `SELECT id, number FROM credentials WHERE id NOT IN (SELECT credential_id FROM credential_withdrawals)
       AND (valid_until IS NULL OR valid_until > ${app.clock.now().getTime()}) AND kind = 'participation' LIMIT 1`,
    );
    return { credential: { ...found, file: file.key }, lost: invoiceOf(app, 'aisha@klimroute.example') };
  });
  const server = await startServer({ port: PORT, dataDir, env: here });
  try {
    const desk = `${server.url}/besluiten/certificaat/${credential.id}`;
    const cookie = await signInAs(server.url, 'cor@klimroute.example');
    const withdrawn = await post(
      desk,
      'certification.withdraw',
      { credentialId: credential.id ?? '', withdrawReason: 'issued_in_error' },
      cookie,
    );
    expect(withdrawn.status).toBe(303);
    await expect
      .poll(() => [...bucket.objects.keys()].filter((key) => key.startsWith('register/')).length, { timeout: 30_000 })
      .toBeGreaterThan(0);
    await expect
      .poll(
        () =>
          [...bucket.objects.entries()]
            .filter(([key]) => key.startsWith('register/'))
            .map(String)
            .join(),
        { timeout: 30_000 },
      )
      .toContain('credential_withdrawn');
    const writes = Array.from({ length: 20 }, (_, n) =>
      post(server.url, 'identity.signUp', {
        name: `Persoon ${n}`,
        email: `persoon${n}@drill.example`,
        password: 'een-lange-zin-om-te-testen',
        terms: 'on',
      }).catch(() => null),
    );
    await server.kill();
    await Promise.all(writes);

    const restored = await node('src/server/restore.ts', there, 'latest');
    expect(restored.output).toContain('Restored');
    expect(restored.output).toContain('numbers_skipped');
    expect(restored.code).toBe(0);
    const next = await inside(there, async (app) => {
      expect(Buffer.from(await app.outside.storage.read(credential.file)).toString()).toBe('handed in');
      return invoiceOf(app, 'bram@klimroute.example');
    });
    expect(sequenceOf(next)).toBe(sequenceOf(lost) + 1);
    const again = await startServer({ port: PORT, dataDir: elsewhere, env: there });
    expect(await (await fetch(`${again.url}/controleren/${credential.number}`)).text()).toContain('ngetrokken');
    expect(await (await fetch(`${again.url}/health`)).json()).toMatchObject({ ok: true });
    await again.stop();
  } finally {
    await server.kill();
    await bucket.stop();
    for (const folder of [dataDir, elsewhere]) rmSync(folder, { recursive: true, force: true });
  }
});
