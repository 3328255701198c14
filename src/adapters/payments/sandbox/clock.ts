import { readFileSync } from 'node:fs';

/** The real time plus the offset in milliseconds that stands in the file now; no file, or nothing readable in it, is no offset. */
export function movableClock(file: string | null): () => Date {
  return () => {
    let offset = 0;
    try {
      if (file !== null) offset = Number(readFileSync(file, 'utf8').trim());
    } catch {
      offset = 0;
    }
    return new Date(Date.now() + (Number.isFinite(offset) ? offset : 0));
  };
}

/** The provider counts in whole seconds. */
export function secondsOf(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}
