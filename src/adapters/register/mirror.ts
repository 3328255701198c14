import type { Database } from '#db/client.ts';
import { registerEntriesAfter, registerHead } from '#db/register.ts';
import type { Register } from './port.ts';

/** The database does not reach as far as the register: an older one was put in place and nothing was read back. */
export class DatabaseBehindRegister extends Error {
  constructor(database: number, file: number) {
    super(`The database ends at line ${database} of the register, the file at line ${file}.`);
    this.name = 'DatabaseBehindRegister';
  }
}

export type Mirror = {
  /** Before a change: throws while lines of an earlier one could not be written, so that nothing is added to what is not safe yet. */
  beginning(): void;
  /** After each commit, before it is acknowledged: puts its lines in the file, on disk. Throws when that fails. */
  committed(): void;
};

/**
 * Keeps the register file level with the table that the triggers fill. The file follows the database and never runs ahead of it, so a line always
 * speaks of something that was committed: a change that was rolled back, or died half-way, left no line. A process that dies between commit
 * and append has acknowledged nothing; the next start writes its lines.
 */
export function mirrorRegister(db: Database, register: Register): Mirror {
  let behind = false;
  const follow = () => {
    const head = registerHead(db);
    const written = register.head();
    if (head < written) throw new DatabaseBehindRegister(head, written);
    if (head > written) register.append(registerEntriesAfter(db, written));
    behind = false;
  };
  return {
    beginning: () => {
      if (behind) follow();
    },
    committed: () => {
      behind = true;
      follow();
    },
  };
}
