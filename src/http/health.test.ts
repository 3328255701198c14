import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { healthOf, healthProbe, type Patient } from './health.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const DAY_MS = 24 * 3600_000;
let folder: string;
let open: OpenDatabase;
let patient: Patient;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klimroute-health-'));
  open = openDatabase(join(folder, 'klimroute.db'));
  migrate(open);
  patient = {
    open,
    checked: { last: null },
    clock: { now: () => NOW },
    config: { dataDir: folder },
    newestBackup: () => null,
    backupIsLate: () => false,
  };
});
afterEach(() => {
  open.close();
  rmSync(folder, { recursive: true });
});

const waitingSince = (at: number) =>
  open.exec(
    `INSERT INTO outbox (id, kind, key, payload, created_at, due_at, attempts) VALUES ('out_a', 'a', 'a', '{}', ${at}, ${at}, 0)`,
  );

describe('whether something can be kept', () => {
  test('is proved by a commit that another process finds on the disk', () => {
    const before = open.rows<{ user_version: number }>('PRAGMA user_version')[0]?.user_version ?? 0;
    expect(healthOf(patient)).toMatchObject({ ok: true, databaseWritable: true });
    const script = `import { openDatabase } from ${JSON.stringify(join(process.cwd(), 'db/client.ts'))};
      console.log(openDatabase(${JSON.stringify(join(folder, 'klimroute.db'))}).rows('PRAGMA user_version')[0].user_version);`;
    const seen = spawnSync('node', ['--input-type=module-typescript', '-e', script], { encoding: 'utf8' });
    expect(Number(seen.stdout)).toBe(before + 1);
  });

  test('is no when the database takes no write, and yes again when it does', () => {
    open.exec('PRAGMA query_only = ON');
    expect(healthOf(patient)).toMatchObject({ ok: false, databaseWritable: false });
    open.exec('PRAGMA query_only = OFF');
    expect(healthOf(patient)).toMatchObject({ ok: true, databaseWritable: true });
  });

  test('is asked of the database once a second at most, however often anybody asks', () => {
    let ms = 0;
    const probe = healthProbe(patient, () => ms);
    const version = () => open.rows<{ user_version: number }>('PRAGMA user_version')[0]?.user_version;
    const first = probe.ask();
    const after = version();
    for (ms = 0; ms < 1000; ms += 10) expect(probe.ask()).toBe(first);
    expect(version()).toBe(after);
    expect(probe.ask()).not.toBe(first);
  });
});

describe('the outbox', () => {
  test('is not stuck in the first minutes of a start, nor after a demo clock was moved, however old a message looks', () => {
    let ms = 0;
    waitingSince(NOW.getTime() - 6 * DAY_MS);
    const probe = healthProbe(patient, () => ms);
    expect(probe.ask()).toMatchObject({ ok: true, outboxOldestSeconds: 0 });
    ms = 599_000;
    expect(probe.ask()).toMatchObject({ ok: true, outboxOldestSeconds: 599 });
    probe.tellMoved();
    ms = 1_000_000;
    expect(probe.ask()).toMatchObject({ ok: true, outboxOldestSeconds: 401 });
    ms = 1_200_000;
    expect(probe.ask()).toMatchObject({ ok: false, outboxOldestSeconds: 601 });
  });
});

describe('what the last check found', () => {
  test('of damage makes the product ill; books that do not balance are a warning', () => {
    patient.checked.last = { at: NOW, damage: [], ledger: ['order o is off by 1 cents'] };
    expect(healthOf(patient)).toMatchObject({
      ok: true,
      ledgerBalances: false,
      integrity: { checkedAt: NOW.toISOString(), ok: true },
    });
    expect(healthOf(patient).warnings).toContain('ledger_off');
    patient.checked.last = { at: NOW, damage: ['page 3 is gone'], ledger: [] };
    expect(healthOf(patient)).toMatchObject({ ok: false, integrity: { ok: false } });
  });

  test('names no row or table to whoever asks', () => {
    patient.checked.last = { at: NOW, damage: ['row 12 in people'], ledger: ['order o_secret'] };
    expect(JSON.stringify(healthOf(patient))).not.toMatch(/people|o_secret/);
  });
});
