import { statfsSync } from 'node:fs';

const MEGABYTE = 1024 * 1024;
/** With less than this somebody must make room. */
const LOW_MEGABYTES = 500;

/** What is free on the disk that this folder is on, for who may not use the part that is kept for root. */
export function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / MEGABYTE);
}

/** What is free when that is little, else null. */
export function lowMegabytes(folder: string): number | null {
  const free = freeMegabytes(folder);
  return free < LOW_MEGABYTES ? free : null;
}
