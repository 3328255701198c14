import { mkdirSync } from 'node:fs';
import { readAreaTable } from '#db/areas/read.ts';
import { migrate } from '#db/migrate.ts';
import { importAreas, listParts } from '#domain/areas/index.ts';
import { appoint, enterPerson } from '#domain/identity/index.ts';
import { buildApp } from '#src/app.ts';
import { dataPaths, readConfig } from '#src/config.ts';
import { ownDataFolder } from './lock.ts';

/**
 * `npm run admin:first -- address "Name"`: what a new installation needs before anyone can log in: the areas, and one administrator, who
 * then asks for a link at /inloggen. Safe to repeat. The server must be stopped.
 */
async function main(): Promise<void> {
  const [email, name] = process.argv.slice(2);
  if (!email || !name) throw new Error('Usage: npm run admin:first -- name@organisation.nl "Name"');
  const config = readConfig(process.env);
  mkdirSync(config.dataDir, { recursive: true });
  const release = ownDataFolder(dataPaths(config.dataDir).lock);
  const app = buildApp(config);
  try {
    migrate(app.open);
    const ctx = app.contextFor({ kind: 'system', job: 'first-admin' });
    if (listParts(ctx, 'NL').length === 0) importAreas(ctx, readAreaTable());
    const personId = await enterPerson(ctx, { name, email });
    appoint(ctx, { personId, role: 'administrator' });
    console.log(`${email} is administrator. Start the server and ask for a link at ${config.siteUrl}/inloggen.`);
  } finally {
    app.close();
    release();
  }
}

main().catch((error) => {
  console.error((error as Error).message);
  process.exit(1);
});
