import { seedParts } from '#db/seed/index.ts';
import type { App } from '#src/app.ts';

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
