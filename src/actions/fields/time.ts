import { z } from 'astro/zod';
import { clockFault, instantAt, readDay } from '#domain/calendar.ts';
import { refusals } from '#domain/refusals.ts';
import { FIRST_YEAR, LAST_YEAR } from '#domain/sound-time.ts';
import { forms } from '#src/i18n/index.ts';
import { asks } from './kind.ts';

/** A day that exists, as a date field sends it (YYYY-MM-DD), in the years that our work lies in. What day makes sense is for the verb. */
export function dayField(sentence: string) {
  const day = z
    .string({ error: sentence })
    .trim()
    .refine((text) => readDay(text) !== null, sentence);
  return asks(
    'day',
    day.refine((text) => readDay(text) === null || isInOurYears(text), forms.dayOutside(FIRST_YEAR, LAST_YEAR)),
  );
}

/** The same, that may stay empty. */
export function optionalDay(sentence: string) {
  const day = dayField(sentence);
  return asks(
    'optionalDay',
    z.preprocess((value) => value ?? '', z.union([z.literal(''), day], { error: sentence })),
  );
}

/** A time of day as people type it, "9.30", "09:30" or "19.30 uur", to HH:MM. */
export function timeField(sentence: string) {
  const time = z
    .string({ error: sentence })
    .trim()
    .regex(/^([01]?\d|2[0-3])[.:][0-5]\d( uur)?$/, sentence)
    .transform((typed) =>
      typed
        .replace('.', ':')
        .replace(/\s*uur/, '')
        .padStart(5, '0'),
    );
  return asks('time', time);
}

/**
 * The instant of a local day (YYYY-MM-DD) and time (HH:MM). Refuses at `field` a time that the clock skips or strikes twice that day: nobody
 * can know which is meant.
 */
export function exactInstant(day: string, time: string, field: string): Date {
  const fault = clockFault(day, time);
  if (fault) throw fault === 'skipped' ? refusals.hourSkipped(field) : refusals.hourTwice(field);
  return instantAt(day, time);
}

function isInOurYears(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
