/// <reference lib="esnext.temporal" />
import { isHoliday } from './holidays.ts';

/**
 * The one calendar: days, months, years and terms are counted here and nowhere else, on the clock of Amsterdam. An instant is a
 * `Date` (UTC in the database), a day is text `YYYY-MM-DD`, and every stretch is half-open: its end is the first instant after it.
 */
export const ZONE = 'Europe/Amsterdam';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A half-open stretch of time, UTC. */
export type Term = { readonly startsAt: Date; readonly endsAt: Date };

/** The local day in which an instant falls. */
export function dayOf(at: Date): string {
  return local(at).toPlainDate().toString();
}

/** A day that exists, as `YYYY-MM-DD`; null for anything else. */
export function readDay(text: string): string | null {
  if (!DAY.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The same day of the month so many years on; from 29 February it is 28 February where there is no 29th. */
export function addYears(day: string, years: number): string {
  return Temporal.PlainDate.from(day).add({ years }).toString();
}

/** The first instant of a local day. */
export function midnight(day: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds);
}

/**
 * The instant of a local day and time (`HH:MM`). A time that the clock skips in spring is read an hour later; of a time that it
 * strikes twice in autumn the first is meant.
 */
export function instantAt(day: string, time: string): Date {
  return new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE).epochMilliseconds);
}

/** Whether the clock skips this local time, or strikes it twice; null for a time that there is once. */
export function clockFault(day: string, time: string): 'skipped' | 'twice' | null {
  const wanted = Temporal.PlainDateTime.from(`${day}T${time}`);
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wanted.toZonedDateTime(ZONE, { disambiguation }),
  );
  if (!earlier || !later || earlier.epochMilliseconds === later.epochMilliseconds) return null;
  return earlier.toPlainDateTime().equals(wanted) ? 'twice' : 'skipped';
}

/** A year of days from local midnight of `day` to the same midnight a year later, so that years join on without a gap. */
export function yearFrom(day: string): Term {
  return { startsAt: midnight(day), endsAt: midnight(addYears(day, 1)) };
}

/** The same time on the clock so many days on: also where the clock is put forward or back in between. */
export function daysAfter(at: Date, days: number): Date {
  return new Date(local(at).add({ days }).epochMilliseconds);
}

/** The same day and time so many months on, or the last day of that month when it has no such day. */
export function monthsAfter(at: Date, months: number): Date {
  return new Date(local(at).add({ months }).epochMilliseconds);
}

/** The first instant of the local day that lies so many days on. */
export function midnightAfter(at: Date, days: number): Date {
  return new Date(local(at).add({ days }).startOfDay().epochMilliseconds);
}

/**
 * The end of a term of whole days that begins the day after `at`, as the law counts days (Algemene termijnenwet, Awb 6:8): the
 * midnight that closes its last day.
 */
export function endOfTerm(at: Date, days: number): Date {
  return midnightAfter(at, days + 1);
}

/** Whole days from one day to another on the calendar; negative when the other lies before it. */
export function daysBetween(from: string, until: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'day' }).days;
}

/**
 * The end of a term that may not close on a Saturday, a Sunday or a holiday: it then runs to the end of the next working day (Regulation (EEC, Euratom)
 * 1182/71, article 3 (4); Algemene termijnenwet, articles 1 and 3).
 */
export function endOfTermOnWorkingDay(at: Date, days: number): Date {
  let last = addDays(dayOf(at), days);
  while (weekdayOf(last) > 5 || isHoliday(last)) last = addDays(last, 1);
  return midnight(addDays(last, 1));
}

/** The year on the calendar, for the numbers of a book year. */
export function yearOf(at: Date): number {
  return local(at).year;
}

/** Day of the week, Monday being 1 and Sunday 7. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

function local(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ZONE);
}
