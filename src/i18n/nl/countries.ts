import { COUNTRIES, HOME } from '#domain/country.ts';

const names = new Intl.DisplayNames('nl-NL', { type: 'region' });
const byName = (left: string, other: string) => countryName(left).localeCompare(countryName(other), 'nl');

/** `België`, by its code; the code itself where it is none. */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}

/** Every country that an address may have, the Netherlands first, the others by name. */
export const countryOptions: readonly { value: string; label: string }[] = [
  HOME,
  ...COUNTRIES.filter((code) => code !== HOME).sort(byName),
].map((value) => ({ value, label: countryName(value) }));
