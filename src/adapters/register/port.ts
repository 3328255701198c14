import type { RegisterEntry } from '#db/register.ts';

export type { RegisterEntry };

/** The file cannot be trusted: a line in it is not what was written, or it is another installation's. `line` counts from 1. */
export class RegisterDamaged extends Error {
  constructor(file: string, line: number) {
    super(
      `The register ${file} is damaged at line ${line}. Put a copy of it in place, or move it away: then it is written anew from the database that stands here.`,
    );
    this.name = 'RegisterDamaged';
  }
}

/**
 * Lines that stand outside the database, in an append-only file. A line is on disk when `append` returns; when it throws, none of
 * its lines counts and the same lines can be appended again.
 */
export interface Register {
  /** The number of the last line; 0 when there is none. */
  head(): number;
  /** Every line, checked. Reads the whole file: for the start and for a restore. */
  entries(): RegisterEntry[];
  /** Lines from `head() + 1` on, without a gap. */
  append(entries: readonly RegisterEntry[]): void;
  close(): void;
}
