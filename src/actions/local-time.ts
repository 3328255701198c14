/// <reference lib="esnext.temporal" />
import { z } from 'astro/zod';

const ZONE = 'Europe/Amsterdam';

/** A day that exists, as a date field sends it: YYYY-MM-DD. */
export function dayField(sentence: string) {
  return z.string({ error: sentence }).trim().refine(isDay, sentence);
}

/** A time of day as people type it, "9.30", "09:30" or "19.30 uur", to HH:MM. */
export function timeField(sentence: string) {
  return z
    .string({ error: sentence })
    .trim()
    .regex(/^([01]?\d|2[0-3])[.:][0-5]\d( uur)?$/, sentence)
    .transform((typed) =>
      typed
        .replace('.', ':')
        .replace(/\s*uur/, '')
        .padStart(5, '0'),
    );
}

/** The instant of a local day (YYYY-MM-DD) and time (HH:MM) on the clock of Amsterdam. */
export function instantAt(day: string, time = '00:00'): Date {
  return new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE).epochMilliseconds);
}

export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Boolean(Temporal.PlainDate.from(text, { overflow: 'reject' }));
  } catch {
    return false;
  }
}
