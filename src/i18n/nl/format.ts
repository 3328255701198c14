import { ZONE } from '#domain/calendar.ts';

const money = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const wholeMoney = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
const dayFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric' });
const shortDayFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, day: 'numeric', month: 'long' });
const weekdayFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, weekday: 'long' });
const isoDayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });
const timeFormat = new Intl.DateTimeFormat('nl-NL', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** `€ 895` or `€ 895,50`, from eurocents. */
export function euros(cents: number): string {
  return (cents % 100 === 0 ? wholeMoney : money).format(cents / 100);
}
/** `14 juni 2026` on the clock of Amsterdam. */
export function day(at: Date): string {
  return dayFormat.format(at);
}
/** `14 juni`. */
export function shortDay(at: Date): string {
  return shortDayFormat.format(at);
}
/** `dinsdag`. */
export function weekday(at: Date): string {
  return weekdayFormat.format(at);
}
/** `14.32 uur`; the unit stays on the line of its number. */
export function time(at: Date): string {
  return `${clock(at)}\u00a0uur`;
}
/** `09.00 tot 11.30 uur`. */
export function timeSpan(from: Date, until: Date): string {
  return `${clock(from)} tot ${time(until)}`;
}
function clock(at: Date): string {
  return timeFormat.format(at).replace(':', '.');
}
/** `14 juni 2026, 14.32 uur`. */
export function moment(at: Date): string {
  return `${day(at)}, ${time(at)}`;
}
/** `YYYY-MM-DD` on the clock of Amsterdam, for `<time datetime>` and date fields. */
export function isoDay(at: Date): string {
  return isoDayFormat.format(at);
}
/** `2 uur en 30 minuten`, `45 minuten`. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} ${rest === 1 ? 'minuut' : 'minuten'}`;
  return rest === 0 ? `${hours} uur` : `${hours} uur en ${rest} ${rest === 1 ? 'minuut' : 'minuten'}`;
}
/** `2`, `2½`, `½`: a number of whole and half things. */
export function halves(number: number): string {
  const whole = Math.floor(number);
  if (whole === number) return String(whole);
  return whole === 0 ? '½' : `${whole}½`;
}
/** `1 plaats`, `3 plaatsen`. */
export function count(number: number, item: string, more: string): string {
  return `${number} ${number === 1 ? item : more}`;
}
