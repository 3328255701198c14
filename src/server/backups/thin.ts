import { monthsAfter } from '#domain/calendar.ts';

const HOUR_MS = 3_600_000;
/** Everything of the last hours stays. */
const ALL_HOURS = 2;
/** Then the newest of each hour, of each day and of each month stays, for so long. */
const HOURS = 48;
const DAYS = 30;
const MONTHS = 12;

/**
 * Which backups may go: all but those of the last two hours, the newest of each of 48 hours, of each of 30 days and of each of 12 months (UTC), and the
 * newest of all.
 */
export function toThin(made: readonly Date[], now: Date): Date[] {
  const newestFirst = [...made].sort((left, other) => other.getTime() - left.getTime());
  const keep = new Set<Date>(newestFirst.slice(0, 1));
  const keepNewestOf = (since: Date, spanOf: (at: string) => string) => {
    const spans = new Set<string>();
    for (const at of newestFirst) {
      const span = spanOf(at.toISOString());
      if (at > since && !spans.has(span)) keep.add(at);
      spans.add(span);
    }
  };
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  keepNewestOf(hoursAgo(ALL_HOURS), (at) => at);
  keepNewestOf(hoursAgo(HOURS), (at) => at.slice(0, 'yyyy-mm-ddThh'.length));
  keepNewestOf(hoursAgo(DAYS * 24), (at) => at.slice(0, 'yyyy-mm-dd'.length));
  keepNewestOf(monthsAfter(now, -MONTHS), (at) => at.slice(0, 'yyyy-mm'.length));
  return newestFirst.filter((at) => !keep.has(at));
}
