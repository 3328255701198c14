import { mkdirSync } from 'node:fs';
import { migrate, schemaFaults } from '#db/migrate.ts';
import { buildApp } from '#src/app.ts';
import { ConfigFaults, dataPaths, readConfig } from '#src/config.ts';
import { appointFirstAdministrator } from '#src/processes/first-administrator.ts';
import { announce } from './announce.ts';
import { startControl } from './control.ts';
import { startEmbedded } from './embedded.ts';
import { areasOnStart, seedOnFirstStart } from './first-start.ts';
import { startJobs } from './jobs.ts';
import { ownDataFolder } from './lock.ts';
import { openLog } from './log.ts';
import { serve } from './serve.ts';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  mkdirSync(config.dataDir, { recursive: true });
  const paths = dataPaths(config.dataDir);
  const release = ownDataFolder(paths.lock);
  const log = openLog(config.logLevel);
  const app = buildApp(config);
  migrate(app.open);
  const faults = schemaFaults(app.open);
  if (faults.length > 0) throw new Error(`The schema is not as it must be: ${faults.join('; ')}`);
  areasOnStart(app, log);
  // Before the seeds: who pays in them pays at the sandbox.
  const embedded = await startEmbedded(config);
  await seedOnFirstStart(app);
  if (config.administratorEmail) await appointFirstAdministrator(app.contextFor({ kind: 'system', job: 'start' }), config.administratorEmail);
  const jobs = startJobs(app, log);
  const server = await serve(app, log);
  const control = await startControl(app, log);
  announce(config, log);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    await jobs.stop();
    await control.stop();
    await embedded.stop();
    app.close();
    release();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error) => {
  console.error(error instanceof ConfigFaults ? error.message : error);
  process.exit(1);
});
