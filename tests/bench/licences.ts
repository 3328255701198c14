import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAreaTable } from '#db/areas/read.ts';
import { migrate } from '#db/migrate.ts';
import { importAreas } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { findConflicts } from '#domain/licensing/index.ts';
import { buildApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';

const GOAL = 1.5;
const [FEW, MANY] = [1_000, 100_000];
const DAY = 24 * 3600_000;
const [WARM_UP, MEASURED] = [200, 2_000];

/**
 * `npm run bench -- licences`: the CPU time of the conflict question among 100,000 licences divided by that among 1,000. They are of thirty years, spread over
 * every gemeente, wijk and buurt; asked is about gemeenten, wijken and buurten in turn, shared and exclusive.
 */
export async function benchLicences(): Promise<boolean> {
  const [few, many] = [await costAmong(FEW), await costAmong(MANY)];
  console.log(`  ${few.toFixed(0)} µs among ${FEW}, ${many.toFixed(0)} µs among ${MANY}`);
  console.log(`licences ratio ${(many / few).toFixed(2)}`);
  return many / few <= GOAL;
}

async function costAmong(number: number): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'klimroute-licences-'));
  const app = buildApp(readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir }));
  try {
    migrate(app.open);
    const ctx = app.contextFor({ kind: 'system', job: 'bench' });
    importAreas(ctx, readAreaTable());
    fill(app.open.exec, number, ctx.now().getTime());
    return ask(
      ctx,
      app.open
        .rows<{ code: string }>(
          "SELECT code FROM areas WHERE kind IN ('gemeente', 'wijk', 'buurt') AND valid_to IS NULL ORDER BY substr(code, 7), code",
        )
        .map((row) => row.code),
    );
  } finally {
    app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Each licence is a year; every thirtieth runs now. One area after another, so that they lie as thinly as they can. */
function fill(exec: (sql: string) => void, number: number, now: number): void {
  const year = 365 * DAY;
  exec(`DROP TRIGGER licences_lie_in_our_years; DROP TRIGGER licence_areas_do_not_conflict; DROP TRIGGER licence_grants_do_not_conflict; BEGIN;
    INSERT INTO organisations (id, name, kind, kvk, street, postcode, city, invoice_email, created_at) VALUES ('org', 'O', 'other', '0', 's', 'p', 'c', 'i@o.example', 0);
    CREATE TEMP TABLE places AS SELECT row_number() OVER (ORDER BY substr(code, 7) || code) - 1 AS at, code FROM areas WHERE kind IN ('gemeente', 'wijk', 'buurt') AND valid_to IS NULL;
    CREATE INDEX temp.places_at ON places (at);
    CREATE TEMP TABLE n AS WITH RECURSIVE c(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM c WHERE k < ${number - 1}) SELECT k, ${now - year / 2} - (k % 30) * ${year} AS starts FROM c;
    INSERT INTO licences (id, number, organisation_id, scope, exclusive, starts_at, ends_at, requested_at, hold_lapses_at)
      SELECT 'lic' || k, 'n' || k, 'org', 'work', k % 2, starts, starts + ${year}, starts, starts FROM n;
    INSERT INTO licence_areas (licence_id, area_code, ends_at) SELECT 'lic' || k, (SELECT code FROM places WHERE at = (k * 7919) % (SELECT count(*) FROM places)), starts + ${year} FROM n;
    INSERT INTO licence_grants (licence_id, source_key, at) SELECT 'lic' || k, 'l' || k, starts FROM n; COMMIT;`);
}

function ask(ctx: Ctx, codes: readonly string[]): number {
  const startsAt = ctx.now();
  const endsAt = new Date(ctx.now().getTime() + 365 * DAY);
  const all: number[] = [];
  for (let i = 0; i < WARM_UP + MEASURED; i += 1) {
    const code = codes[(i * 101) % codes.length] ?? '';
    const before = process.cpuUsage();
    findConflicts(ctx, { scope: 'work', exclusive: i % 2 === 0, areaCodes: [code], startsAt, endsAt });
    const { user, system } = process.cpuUsage(before);
    if (i >= WARM_UP) all.push(user + system);
  }
  return all.reduce((sum, item) => sum + item, 0) / all.length;
}
