/// <reference lib="esnext.temporal" />
const ZONE = 'Europe/Amsterdam';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A half-open stretch of time, UTC. */
export type Term = { readonly startsAt: Date; readonly endsAt: Date };

/** The local day (YYYY-MM-DD) in which an instant falls. */
export function dayOf(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ZONE).toPlainDate().toString();
}

/** A day that exists, as YYYY-MM-DD; null for anything else. */
export function readDay(text: string): string | null {
  if (!DAY.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** A year of days from local midnight of `day` to the same midnight a year later; a year from 29 February ends on 28 February. */
export function yearFrom(day: string): Term {
  return { startsAt: midnight(day), endsAt: midnight(addYears(day, 1)) };
}

export function addYears(day: string, years: number): string {
  return Temporal.PlainDate.from(day).add({ years }).toString();
}

/** The first instant of a local day. */
export function midnight(day: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds);
}
