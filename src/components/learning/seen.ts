import { dayOf, daysBetween } from '#domain/calendar.ts';
import { group as words } from '#src/i18n/index.ts';

/** On which day somebody last read, in words: nothing is said of the hour. */
export function seenInWords(at: Date | null, now: Date): string {
  if (!at) return words.never;
  const days = daysBetween(dayOf(at), dayOf(now));
  if (days === 0) return words.today;
  return days === 1 ? words.yesterday : words.daysAgo(days);
}
