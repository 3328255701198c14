import { existsSync, renameSync, statSync } from 'node:fs';
import type { App } from '#src/app.ts';
import { type Config, dataPaths } from '#src/config.ts';
import type { Log } from '#src/http/log.ts';
import { type ReadBack, readBack } from '#src/workflows/read-back/read-back.ts';

/**
 * Before the database is opened: a register that has lines beside no database at all is no reason to begin anew. Throws; a demo, where people empty the
 * folder by hand, puts it aside.
 */
export function requireDatabaseOfRegister(config: Pick<Config, 'dataDir' | 'demo'>): void {
  const { database, register } = dataPaths(config.dataDir);
  if (existsSync(database) || !existsSync(register) || statSync(register).size === 0) return;
  if (!config.demo)
    throw new Error(
      `There is a register and no database. Put a backup in place (npm run db:restore -- latest), or move ${register} away to begin anew.`,
    );
  renameSync(register, `${register}.before-${Date.now()}`);
}

/**
 * Holds the database against the register before anything else is written. One that ends before the register does is an older one: what it lacks is read
 * back, and the log says so. One that goes further wrote its last lines just before it died: they are appended. Throws where the two tell different histories.
 */
export function readRegisterOnStart(app: App, log: Pick<Log, 'warn'>): ReadBack {
  const ctx = app.contextFor({ kind: 'system', job: 'read-back' });
  const found = readBack(ctx, app.register.entries());
  const { lines, done, alarms } = found;
  if (lines > 0)
    log.warn(
      { lines, done, alarms: alarms.map((alarm) => `${alarm.kind} ${alarm.reference}`) },
      'the database was older than the register: read back what it lacked',
    );
  ctx.committed();
  return found;
}
