/** What a fault of the disk or the database comes to. `damaged`: what is there cannot be read right; `full` and `closed`: nothing can be kept. */
export type DiskFault = 'damaged' | 'full' | 'closed';

const KINDS: readonly [fault: DiskFault, codes: readonly string[]][] = [
  ['damaged', ['SQLITE_CORRUPT', 'SQLITE_NOTADB']],
  ['full', ['SQLITE_FULL', 'ENOSPC', 'EDQUOT']],
  ['closed', ['SQLITE_READONLY', 'SQLITE_IOERR', 'SQLITE_CANTOPEN', 'EROFS', 'EACCES', 'EPERM', 'EIO']],
];

/** Whether this error, or what caused it, is a fault of the disk or the database file; null when it is something else. */
export function diskFaultOf(error: unknown): DiskFault | null {
  if (!(error instanceof Error)) return null;
  const code = String((error as { code?: unknown }).code ?? '');
  const kind = KINDS.find(([, codes]) => codes.some((known) => code === known || code.startsWith(`${known}_`)));
  return kind?.[0] ?? diskFaultOf(error.cause);
}

/** Whether this error means that nothing can be kept now, while what is there can still be read. */
export function isUnwritable(error: unknown): boolean {
  const fault = diskFaultOf(error);
  return fault === 'full' || fault === 'closed';
}
