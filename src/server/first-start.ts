import { readAreaTable } from '#db/areas/read.ts';
import { seedParts } from '#db/seed/index.ts';
import { importAreas, listParts } from '#domain/areas/index.ts';
import type { App } from '#src/app.ts';

/** Reads the areas in where there are none yet: every installation needs them. Source: CBS. */
export function areasOnFirstStart(app: App): void {
  const ctx = app.contextFor({ kind: 'system', job: 'areas' });
  if (listParts(ctx, 'NL').length > 0) return;
  if (app.config.demo) console.log('  reading the areas in (source: CBS)');
  importAreas(ctx, readAreaTable());
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
