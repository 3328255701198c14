import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openDatabase } from '#db/client.ts';
import { dataPaths } from '#src/config.ts';
import { LANDED, unpackData } from '#tests/fixtures/unpack.ts';
import { startServer } from '#tests/support/e2e-server.ts';
import { signIn } from '#tests/support/login.ts';
import { LANDED_PORT } from '#tests/support/ports.ts';

/** Pages that read nearly every table, each by somebody who may; `null` is a visitor. */
const PAGES = [
  [null, '/trainingen', 'Coach van het alledaagse'],
  [null, '/gebieden', 'Gebieden'],
  ['learner', '/mijn', 'Lotte'],
  ['learner', '/mijn/dossier', 'dossier'],
  ['trainer', '/begeleiden', 'Coach van het alledaagse'],
  ['assessor', '/beoordelen', 'Beoordelen'],
  ['certification_officer', '/besluiten', 'Besluiten'],
  ['coordinator', '/organisatie', 'licentie'],
  ['administrator', '/beheer', 'nagekeken op'],
  ['administrator', '/beheer/bestellingen', 'Bestellingen'],
  ['administrator', '/beheer/journaal', 'Journaal'],
] as const;

for (const landed of LANDED) {
  test(`the data of ${landed} is brought up to now, and its people find everything there`, async () => {
    test.setTimeout(180_000);
    const dataDir = mkdtempSync(join(tmpdir(), 'klimroute-landed-'));
    unpackData(landed, dataDir);
    const server = await startServer({ port: LANDED_PORT, dataDir });
    try {
      const health = await (await fetch(`${server.url}/health`)).json();
      expect(health).toMatchObject({ ok: true, databaseWritable: true, ledgerBalances: true, integrity: { ok: true } });
      expect(health.migrations.done).toBe(health.migrations.known);
      for (const [role, path, words] of PAGES) {
        const cookie = role ? await signIn(server.url, role) : '';
        const answer = await fetch(server.url + path, { headers: { cookie } });
        expect.soft(answer.status, `${role} ${path}`).toBe(200);
        // Words of the house carry soft hyphens.
        expect.soft((await answer.text()).replaceAll('\u00ad', ''), `${role} ${path}`).toContain(words);
      }
      expect(server.output()).not.toContain('seeding');
      if (process.platform !== 'win32') expect(othersMayRead(dataDir)).toEqual([]);
    } finally {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
}

test('an amount in the ledger that was changed behind the product stands first on the page of the administrator, and health warns', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'klimroute-landed-'));
  unpackData('0000_ground', dataDir);
  const open = openDatabase(dataPaths(dataDir).database);
  open.exec(`DROP TRIGGER ledger_entries_are_not_changed;
    UPDATE ledger_entries SET amount_cents = amount_cents + 1 WHERE rowid = (SELECT min(rowid) FROM ledger_entries)`);
  open.close();
  const server = await startServer({ port: LANDED_PORT, dataDir });
  try {
    const health = await (await fetch(`${server.url}/health`)).json();
    expect(health).toMatchObject({ ok: true, ledgerBalances: false, warnings: expect.arrayContaining(['ledger_off']) });
    const cookie = await signIn(server.url, 'administrator');
    const page = await (await fetch(`${server.url}/beheer`, { headers: { cookie } })).text();
    expect(page).toContain('De boekhouding klopt niet');
    expect(page).toContain('is off by 1 cents');
    expect(page).not.toContain('in orde');
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

/** What of the data folder other accounts of the machine can open, while the server runs. */
function othersMayRead(dataDir: string): string[] {
  const { database, lock, control, files, mailbox, sandbox } = dataPaths(dataDir);
  const all = [
    dataDir,
    database,
    `${database}-wal`,
    `${database}-shm`,
    lock,
    `${lock}.owner`,
    control,
    files,
    mailbox,
    sandbox,
  ];
  return all.filter((path) => (statSync(path).mode & 0o077) !== 0);
}
