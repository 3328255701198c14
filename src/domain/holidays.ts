/** Days of each year, as `MM-DD`: New Year's Day, Liberation Day and Christmas (Algemene termijnenwet, article 3 (1)). */
const FIXED: ReadonlySet<string> = new Set(['01-01', '05-05', '12-25', '12-26']);
/** Days from Easter Sunday: Good Friday (held equal, article 3 (2)), Easter Monday, Ascension Day and Whit Monday. */
const FROM_EASTER: readonly number[] = [-2, 1, 39, 50];
const DAY_MS = 86_400_000;

/** Whether a day, `YYYY-MM-DD`, is a holiday on which no term of the law ends. */
export function isHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4));
  if (FIXED.has(day.slice(5)) || day === kingsDay(year)) return true;
  const fromEaster = (Date.parse(day) - easter(year)) / DAY_MS;
  return FROM_EASTER.includes(fromEaster);
}

/** 27 April, or the Saturday before when that is a Sunday. */
function kingsDay(year: number): string {
  return new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? `${year}-04-26` : `${year}-04-27`;
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}
