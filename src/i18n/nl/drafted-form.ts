import { isoDay, moment, time } from './format.ts';

/** Beside a form whose draft is kept until it is sent. */
export const draftedForm = {
  what: 'het formulier',
  keep: 'Bewaar als concept',
  kept: 'Bewaard als concept. Er is nog niets verstuurd.',
  only: 'Alleen u leest uw concept.',
  none: 'Er is nog geen concept.',
  file: 'Een bestand gaat niet mee in het concept.',
  saved: (at: Date, now: Date) =>
    isoDay(at) === isoDay(now) ? `Concept bewaard om ${time(at)}.` : `Concept bewaard op ${moment(at)}.`,
} as const;
