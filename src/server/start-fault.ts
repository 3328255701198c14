import { DataRefused, RESTORE } from '#db/data-refused.ts';
import { type DiskFault, diskFaultOf } from '#db/fault.ts';
import { ConfigFaults } from '#src/config.ts';

const SENTENCES: Readonly<Record<DiskFault, string>> = {
  damaged: `The database is damaged, or is no database at all, so it is not served.\n${RESTORE} What stands there is kept beside it.`,
  full: 'The disk that the data folder is on is full. Make room and start again.',
  closed:
    'The data folder cannot be written. Look whether the disk is mounted read-only, and whether this user owns the folder.',
};

/** Why the product did not start: plain lines for what somebody can mend; anything else as it is, with where it came from. */
export function startFault(error: unknown): unknown {
  if (error instanceof ConfigFaults || error instanceof DataRefused) return error.message;
  const fault = diskFaultOf(error);
  if (fault) return `${SENTENCES[fault]} (${(error as Error).message})`;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Something else listens at port ${port} already. Stop it, or set PORT.`;
  return error;
}
