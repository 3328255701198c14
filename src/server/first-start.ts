import { existsSync } from 'node:fs';
import { readAreaTable, readEdition } from '#db/areas/read.ts';
import { DataRefused } from '#db/data-refused.ts';
import { lastEdition } from '#domain/areas/index.ts';
import type { App } from '#src/app.ts';
import { dataPaths } from '#src/config.ts';
import { cast } from '#src/demo/cast.ts';
import { seedParts } from '#src/demo/index.ts';
import type { Log } from '#src/http/log.ts';
import { takeInEdition } from '#src/workflows/redraw/take-in-edition.ts';

/**
 * Reads the areas in when the table that is shipped is newer than what was read in last. Source: CBS. Where licences would come to conflict by it, the
 * start goes on with the areas as they were: the log says so, and the administrator's page names the licences.
 */
export function areasOnStart(app: App, log: Pick<Log, 'info' | 'error'>, folder?: string): void {
  const ctx = app.contextFor({ kind: 'system', job: 'areas' });
  const edition = readEdition(folder);
  if ((lastEdition(ctx)?.edition ?? '') >= edition) return;
  if (app.config.demo) console.log('  reading the areas in (source: CBS)');
  const clashes = takeInEdition(ctx, readAreaTable(folder));
  const pairs = clashes.map(({ one, other }) => `${one.number} ${other.number}`);
  if (clashes.length > 0)
    log.error({ edition, pairs }, 'areas not read in: licences would conflict, see /beheer/gebieden');
  else log.info({ edition }, 'areas read in');
}

/** What a demo writes in the data folder beside the database. */
const DEMO_FILES = ['sandbox', 'mailbox', 'clock'] as const;

/**
 * Throws when this server is the real one and its data folder was filled by a demo, whole or half-way: its administrator signs in with the
 * password that the README tells everybody.
 */
export function refuseDemoData(app: Pick<App, 'config' | 'open'>): void {
  if (app.config.demo) return;
  const paths = dataPaths(app.config.dataDir);
  const files = DEMO_FILES.filter((name) => existsSync(paths[name]));
  const marked = app.open.rows("SELECT 1 FROM sqlite_schema WHERE name = 'demo_marks'").length > 0;
  const known: ReadonlySet<string> = new Set(cast.map((person) => person.email));
  const seeded = app.open.rows<{ email: string }>('SELECT email FROM people').filter((row) => known.has(row.email));
  if (files.length === 0 && !marked && seeded.length === 0) return;
  throw new DataRefused(
    `The data folder ${app.config.dataDir} was filled by a demo (${[...files, ...(marked ? ['seeds'] : []), ...(seeded.length > 0 ? ['people'] : [])].join(', ')}). Give production a folder of its own: set DATA_DIR.`,
  );
}

/**
 * Fills a fresh demo once; a second start finds it filled and loses nothing. A start that broke off half-way is told apart by the mark
 * that is set last. Production is never filled.
 */
export async function seedOnFirstStart(app: App): Promise<void> {
  if (!app.config.demo) return;
  app.open.exec('CREATE TABLE IF NOT EXISTS demo_marks (name TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT');
  const done = new Set(app.open.rows<{ name: string }>('SELECT name FROM demo_marks').map((row) => row.name));
  for (const part of seedParts) {
    if (done.has(part.name)) continue;
    console.log(`  seeding: ${part.name}`);
    await part.run(app);
    app.open.exec(`INSERT INTO demo_marks VALUES ('${part.name}', unixepoch() * 1000)`);
  }
}
