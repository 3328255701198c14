import { readAreaTable, readEdition } from '#db/areas/read.ts';
import { seedParts } from '#db/seed/index.ts';
import { lastEdition } from '#domain/areas/index.ts';
import type { App } from '#src/app.ts';
import { takeInEdition } from '#src/processes/redraw/take-in-edition.ts';
import type { Log } from './log.ts';

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
  if (clashes.length > 0) log.error({ edition, pairs }, 'areas not read in: licences would conflict, see /beheer/gebieden');
  else log.info({ edition }, 'areas read in');
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
