import { monthsAfter } from './calendar.ts';

/** The years that our work lies in. What lies outside is a slip of the pen, whoever wrote it; the guards of the database say the same. */
export const FIRST_YEAR = 2020;
export const LAST_YEAR = 2099;

/** The same as instants: from the first to before the last. */
export const FIRST_MS = Date.UTC(FIRST_YEAR, 0, 1);
export const END_MS = Date.UTC(LAST_YEAR + 1, 0, 1);

/** Whether an instant can be meant: a real one, in the years that our work lies in. */
export function isSoundTime(at: Date): boolean {
  const ms = at.getTime();
  return ms >= FIRST_MS && ms < END_MS;
}

/** The same for an instant that is planned: not over, and at most `years` ahead. */
export function isPlannable(at: Date, now: Date, years: number): boolean {
  return isSoundTime(at) && at >= now && at <= monthsAfter(now, 12 * years);
}
