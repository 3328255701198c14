import type { OpenDatabase } from './client.ts';
import { DataRefused, RESTORE } from './data-refused.ts';
import type { Migration } from './migration-files.ts';
import { shapeFaults, shapeOf } from './shape.ts';

type Done = { readonly name: string; readonly checksum: string | null };

/**
 * The migrations that this database still needs. Reads only. Throws `DataRefused` when they do not lead on from what is there: data of a newer
 * version, a migration that was changed after it ran, one that would have to run before another that did, or a schema that the done ones do not make.
 * `after` gives an empty database with these migrations done.
 */
export function findWaiting(
  open: OpenDatabase,
  known: readonly Migration[],
  after: (done: readonly Migration[]) => OpenDatabase,
): Migration[] {
  const done = listDone(open);
  const names = new Set(done.map(({ name }) => name));
  refuseNewer(done, known);
  refuseChanged(done, known);
  const waiting = known.filter(({ name }) => !names.has(name));
  refuseOutOfOrder(waiting, done);
  const there = shapeOf(open);
  if (there.size > 0) refuseOther(there, after(known.filter(({ name }) => names.has(name))));
  return waiting;
}

/** Data from before checksums were kept has none: what its migrations are today is the first that is known. */
function listDone(open: OpenDatabase): Done[] {
  const columns = open.rows<{ name: string }>('PRAGMA table_info(migrations)').map(({ name }) => name);
  if (columns.length === 0) return [];
  const checksum = columns.includes('checksum') ? 'checksum' : 'NULL AS checksum';
  return open.rows<Done>(`SELECT name, ${checksum} FROM migrations ORDER BY name`);
}

function refuseNewer(done: readonly Done[], known: readonly Migration[]): void {
  const unknown = done.filter(({ name }) => !known.some((migration) => migration.name === name));
  if (unknown.length === 0) return;
  throw new DataRefused(
    `This data was last used by a newer version of Klimroute: it has had ${listed(unknown)}, which this version does not know.\n` +
      'Start that version or a later one, or put back a backup from before it.',
  );
}

function refuseChanged(done: readonly Done[], known: readonly Migration[]): void {
  const before = new Map(done.map(({ name, checksum }) => [name, checksum]));
  const changed = known.filter(({ name, checksum }) => (before.get(name) ?? checksum) !== checksum);
  if (changed.length === 0) return;
  throw new DataRefused(
    `db/migrations/${listed(changed)} was changed after it ran on this data. A migration that has landed is never edited:\n` +
      'put the file back as it was, and write what must change as a new one with `npm run db:generate -- name`.',
  );
}

function refuseOutOfOrder(waiting: readonly Migration[], done: readonly Done[]): void {
  const last = done.at(-1)?.name ?? '';
  const late = waiting.filter(({ name }) => name < last);
  if (late.length === 0) return;
  throw new DataRefused(
    `${listed(late)} would have to run before ${last}, which this data has had already.\nGive it a number after that one.`,
  );
}

function refuseOther(there: ReadonlySet<string>, made: OpenDatabase): void {
  const faults = shapeFaults(there, shapeOf(made));
  made.close();
  if (faults.length === 0) return;
  const more = faults.length > 1 ? `, and ${faults.length - 1} more` : '';
  throw new DataRefused(
    `The schema of this data is not what its migrations make, so it cannot be brought up to this version: ${faults[0]}${more}.\n` +
      `It was made before the migrations landed, or changed by hand. ${RESTORE} A demo with nothing to keep starts anew with another DATA_DIR.`,
  );
}

function listed(migrations: readonly { name: string }[]): string {
  return migrations.map(({ name }) => name).join(', ');
}
