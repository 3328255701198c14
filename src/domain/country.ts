/** ISO 3166-1 alpha-2, as a country stands on an address. */
export const HOME = 'NL';

/**
 * Where our people and organisations live: the Kingdom, the European Union and its neighbours, and countries with many Dutch speakers.
 * The Netherlands stand first; a list on the screen is ordered by the names in its own language.
 */
export const COUNTRIES = [
  ...[
    'NL',
    'AT',
    'AU',
    'AW',
    'BE',
    'BG',
    'BQ',
    'CA',
    'CH',
    'CW',
    'CY',
    'CZ',
    'DE',
    'DK',
    'EE',
    'ES',
    'FI',
    'FR',
    'GB',
    'GR',
  ],
  ...[
    'HR',
    'HU',
    'ID',
    'IE',
    'IS',
    'IT',
    'LI',
    'LT',
    'LU',
    'LV',
    'MA',
    'MC',
    'MT',
    'NO',
    'NZ',
    'PL',
    'PT',
    'RO',
    'SE',
    'SI',
  ],
  ...['SK', 'SR', 'SX', 'TR', 'UA', 'US', 'ZA'],
];

export function isCountry(code: string): boolean {
  return COUNTRIES.includes(code);
}

/** Postcodes in capitals; a country that is not here takes any (see `ANY_POSTCODE`), some have none. Source: Universal Postal Union. */
const POSTCODES: Readonly<Record<string, RegExp>> = {
  NL: /^[1-9]\d{3} ?[A-Z]{2}$/,
  AT: /^(?:A-)?\d{4}$/,
  BE: /^(?:B-)?[1-9]\d{3}$/,
  CH: /^(?:CH-)?[1-9]\d{3}$/,
  DE: /^(?:D-)?\d{5}$/,
  DK: /^(?:DK-)?\d{4}$/,
  ES: /^(?:E-)?\d{5}$/,
  FR: /^(?:F-)?\d{5}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/,
  IT: /^(?:I-)?\d{5}$/,
  LU: /^(?:L-)?\d{4}$/,
  NO: /^(?:N-)?\d{4}$/,
  PL: /^\d{2}-?\d{3}$/,
  PT: /^\d{4}(?:-?\d{3})?$/,
  SE: /^(?:S-)?\d{3} ?\d{2}$/,
};
const ANY_POSTCODE = /^[A-Z0-9][A-Z0-9 -]{1,11}$/;
/** Where an address has no postcode. */
const WITHOUT = ['AW', 'BQ', 'CW', 'SR', 'SX'];
/** The made-up postcode of a demo, which no letter can reach. */
const MADE_UP = /^0000 ?[A-Z]{2}$/;

/** A postcode as it is kept: capitals, a Dutch one with its space. */
export function normalisePostcode(country: string, typed: string): string {
  const plain = typed.trim().toUpperCase().replace(/\s+/g, ' ');
  return country === HOME ? plain.replace(/^(\d{4}) ?([A-Z]{2})$/, '$1 $2') : plain;
}

export function isPostcode(country: string, typed: string): boolean {
  const postcode = normalisePostcode(country, typed);
  if (postcode === '') return WITHOUT.includes(country);
  if (country === HOME && MADE_UP.test(postcode)) return true;
  return (POSTCODES[country] ?? ANY_POSTCODE).test(postcode);
}

/** VAT identification numbers of the Union, after the two letters. Source: European Commission, VIES. Greece writes EL. */
const VAT: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-Z0-9]{2}\d{9}$/,
  GR: /^\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
};

/** A VAT number as it is kept: capitals, no spaces or dots. */
export function normaliseVatId(typed: string): string {
  return typed.toUpperCase().replace(/[\s.]/g, '');
}

/** Whether this can be the VAT number of an organisation in that country; outside the Union anything of the right length. */
export function isVatId(country: string, typed: string): boolean {
  const vatId = normaliseVatId(typed);
  const pattern = VAT[country];
  if (!pattern) return /^[A-Z0-9+*/-]{5,20}$/.test(vatId);
  return vatId.startsWith(country === 'GR' ? 'EL' : country) && pattern.test(vatId.slice(2));
}
