import { mkdirSync } from 'node:fs';
import { fillSearchTexts } from '#domain/identity/index.ts';
import { buildApp } from '#src/app.ts';
import { type Config, dataPaths, readConfig } from '#src/config.ts';
import { openLog } from '#src/http/log.ts';
import { serve } from '#src/http/server.ts';
import { builtSite, type Site } from '#src/http/site.ts';
import { appointFirstAdministrator } from '#src/workflows/first-administrator.ts';
import { jobs } from '#src/workflows/jobs.ts';
import { announce } from './announce.ts';
import { backupJobs, lateBackupJobs } from './backups/jobs.ts';
import { bringUp } from './bring-up.ts';
import { checkDaily } from './check-daily.ts';
import { startControl } from './control.ts';
import { startEmbedded } from './embedded.ts';
import { areasOnStart, refuseDemoData, seedOnFirstStart } from './first-start.ts';
import { startJobs } from './jobs.ts';
import { ownDataFolder } from './lock.ts';
import { keepPrivate } from './private-files.ts';
import { readRegisterOnStart, requireDatabaseOfRegister } from './read-register.ts';
import { startFault } from './start-fault.ts';

/** Starts the product with its pages from `site`; stops it at SIGTERM. A fault is said and ends the process. */
export async function startProduct(site: (config: Config) => Promise<Site>): Promise<void> {
  try {
    await start(site);
  } catch (error) {
    console.error(startFault(error));
    process.exit(1);
  }
}

async function start(site: (config: Config) => Promise<Site>): Promise<void> {
  const config = readConfig(process.env);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const notClosed = keepPrivate(config.dataDir);
  const paths = dataPaths(config.dataDir);
  const release = ownDataFolder(paths.lock);
  const log = openLog(config.logLevel);
  if (notClosed.length > 0)
    log.warn(
      { files: notClosed.length },
      'others on this machine may read files of the data folder: they are not ours to close',
    );
  requireDatabaseOfRegister(config);
  const app = buildApp(config);
  bringUp(app, log);
  fillSearchTexts(app.contextFor({ kind: 'system', job: 'search' }));
  app.unsound.onFirst((row) => log.error(row, 'a row was left out of a page: it cannot be right'));
  refuseDemoData(app);
  readRegisterOnStart(app, log);
  areasOnStart(app, log);
  // Before the seeds: who pays in them pays at the sandbox.
  const embedded = await startEmbedded(config);
  await seedOnFirstStart(app);
  if (config.administratorEmail)
    await appointFirstAdministrator(app.contextFor({ kind: 'system', job: 'start' }), config.administratorEmail);
  const running = startJobs(app, log, [...jobs, ...backupJobs(app, log), ...lateBackupJobs(app)]);
  const checks = checkDaily(app, log);
  const server = await serve(app, log, await site(config));
  const control = await startControl(app, log);
  announce(config, log);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    await running.stop();
    await checks.stop();
    await control.stop();
    app.outside.mail.close();
    await embedded.stop();
    app.close();
    release();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

if (import.meta.main) await startProduct(builtSite);
