/// <reference lib="esnext.temporal" />
const ZONE = 'Europe/Amsterdam';

function local(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ZONE);
}

/** The same time on the clock of Amsterdam, so many days on: also where the clock is put forward or back in between. */
export function daysAfter(at: Date, days: number): Date {
  return new Date(local(at).add({ days }).epochMilliseconds);
}

/** The first instant of the day in Amsterdam that lies so many days on. */
export function midnightAfter(at: Date, days: number): Date {
  return new Date(local(at).add({ days }).startOfDay().epochMilliseconds);
}
