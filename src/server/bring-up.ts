import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { damageOf } from '#db/damage.ts';
import { DataRefused, RESTORE } from '#db/data-refused.ts';
import { migrate } from '#db/migrate.ts';
import { rebuildSearchIndexes } from '#db/search-index.ts';
import type { App } from '#src/app.ts';
import { dataPaths } from '#src/config.ts';
import type { Log } from '#src/http/log.ts';
import { checkData } from '#src/workflows/check-data.ts';
import { noteCheck } from './check-daily.ts';

type Opened = Pick<App, 'open' | 'checked' | 'clock'> & { readonly config: Pick<App['config'], 'dataDir'> };

/**
 * Brings the data to this version before anything is served. Throws `DataRefused` for a damaged file, since what it shows may be false, and for
 * data that cannot be brought up. Before a migration runs on data, the database is copied into the folder of backups; that copy is kept.
 * `root` is where the migrations stand, for tests.
 */
export function bringUp(app: Opened, log: Pick<Log, 'info' | 'error'>, root?: string): void {
  const { open } = app;
  const damage = damageOf(open, 'quick');
  if (damage.length > 0)
    throw new DataRefused(
      `The database is damaged, so it is not served: ${damage[0]}.\n${RESTORE} What stands there is kept beside it.`,
    );
  const before = (waiting: readonly string[]) => {
    const copy = copyBefore(app, waiting[0] ?? '');
    log.info({ copy, waiting }, 'the database is copied before it is migrated');
  };
  const ran = migrate(open, { before, root });
  if (ran.length > 0) log.info({ ran }, 'migrated');
  rebuildSearchIndexes(open);
  noteCheck(app, log, checkData(open, 'quick'));
}

function copyBefore({ open, config }: Opened, migration: string): string {
  const { backups } = dataPaths(config.dataDir);
  const stamp = new Date(Date.now()).toISOString().replaceAll(':', '-').replaceAll('.', '-');
  const file = join(backups, `before-${migration.replace('.sql', '')}-${stamp}.db`);
  try {
    mkdirSync(backups, { recursive: true, mode: 0o700 });
    open.exec(`VACUUM INTO '${file.replaceAll("'", "''")}'`);
  } catch (cause) {
    if (existsSync(file)) rmSync(file);
    throw new DataRefused(
      `The database must be migrated, and the copy that comes first could not be made in ${backups}: ${(cause as Error).message}.`,
      cause,
    );
  }
  return file;
}
