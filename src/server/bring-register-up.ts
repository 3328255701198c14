import { existsSync, readFileSync } from 'node:fs';
import { openDatabase } from '#db/client.ts';
import { registerEntriesAfter } from '#db/register.ts';
import type { RegisterEntry } from '#src/adapters/register/port.ts';
import { openRegister, readRegister } from '#src/app.ts';
import { dataPaths } from '#src/config.ts';

/**
 * Before a database is replaced: brings the register in the data folder up to everything that is known of it. That is what it has, what the backups have
 * (text, or a file), lines that the database about to go wrote just before it died, and those of the one that comes (`fresh`). It only grows. Throws where two of them tell different histories.
 * Returns how many lines it has then.
 */
export function bringRegisterUp(dataDir: string, fresh: string, others: readonly (string | null)[]): number {
  const paths = dataPaths(dataDir);
  const register = openRegister(paths.register);
  try {
    const known = register.entries();
    for (const other of others) {
      if (other === null) continue;
      grow(known, readRegister(existsSync(other) ? readFileSync(other, 'utf8') : other), 'the backups');
    }
    grow(known, linesOfDatabase(paths.database), 'the database that stood there');
    grow(known, linesOfDatabase(fresh), 'the backup');
    const head = register.head();
    if (known.length > head) register.append(known.slice(head));
    return known.length;
  } finally {
    register.close();
  }
}

function grow(known: RegisterEntry[], more: readonly RegisterEntry[], whose: string): void {
  for (const entry of more) {
    const mine = known[entry.seq - 1];
    if (mine === undefined) known.push(entry);
    else if (mine.kind !== entry.kind || mine.subject !== entry.subject)
      throw new Error(`Line ${entry.seq} of the register here is not that of ${whose}: they are of two installations.`);
  }
}

/** None when it cannot be opened or read any more: a restore is often what comes after that. */
function linesOfDatabase(database: string): RegisterEntry[] {
  if (!existsSync(database)) return [];
  try {
    const open = openDatabase(database);
    try {
      return registerEntriesAfter(open.db, 0);
    } finally {
      open.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      open.close();
    }
  } catch {
    console.log(`${database} cannot be read; the register is taken as it stands.`);
    return [];
  }
}
