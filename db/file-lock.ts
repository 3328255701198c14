import Libsql from 'libsql';

/** Handles that hold a lock. Were one collected as garbage, its lock would be gone while the process works on. */
const held = new Set<Libsql.Database>();

/**
 * Takes the lock on `file`, or gives null when somebody has it. The file system holds it: it is seen from every process on the machine, whatever
 * namespace that runs in, and it is free the moment its process ends, however it ends. The result gives it back.
 *
 * An exclusive transaction on a file of its own, which holds nothing. Nothing else in this process may open that file: closing it would end the lock.
 */
export function takeLock(file: string): (() => void) | null {
  const handle = new Libsql(file, { timeout: 0 });
  try {
    handle.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    handle.close();
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return null;
    throw error;
  }
  held.add(handle);
  return () => {
    if (!held.delete(handle)) return;
    handle.exec('ROLLBACK');
    handle.close();
  };
}
