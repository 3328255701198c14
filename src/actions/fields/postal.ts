import { z } from 'astro/zod';
import { COUNTRIES, HOME, isPostcode, isVatId, normaliseVatId } from '#domain/country.ts';
import { isIban, normaliseIban } from '#domain/iban.ts';
import { cleanLine } from '#domain/text.ts';
import { countryName, forms } from '#src/i18n/index.ts';
import { asks } from './kind.ts';

const LONGEST_POSTCODE = 16;
const LONGEST_NUMBER = 40;
type Issue = { readonly input?: unknown };

/** A country by its code; the Netherlands where nothing was sent. */
export function country() {
  const known = z.enum(COUNTRIES as [string, ...string[]], {
    error: (issue: Issue) => (issue.input ? forms.unknownChoice : forms.choose(forms.country)),
  });
  return asks(
    'country',
    z.preprocess((value) => value ?? HOME, known),
  );
}

/** A postcode in capitals. Whether its country has such ones is asked by `postalFaults`. */
export function postcode() {
  const cleaned = z.preprocess((value) => value ?? '', z.string({ error: forms.postcodeHome }).transform(cleanLine));
  return asks(
    'postcode',
    cleaned.pipe(z.string().max(LONGEST_POSTCODE, forms.tooLong(LONGEST_POSTCODE)).toUpperCase()),
  );
}

/** Eight digits, or empty: whether it may be left out is asked by `postalFaults`. */
export function kvk() {
  const digits = z.string().regex(/^(?:\d{8})?$/, forms.kvk);
  return asks(
    'kvk',
    z.preprocess((value) => (typeof value === 'string' ? value.replace(/[\s.]/g, '') : ''), digits),
  );
}

/** A VAT number that may be left out. Whether its country has such ones is asked by `postalFaults`. */
export function vatId() {
  const cleaned = z.preprocess((value) => value ?? '', z.string({ error: forms.outdated }).transform(cleanLine));
  const kept = z.string().max(LONGEST_NUMBER, forms.tooLong(LONGEST_NUMBER)).transform(normaliseVatId);
  return asks('vatId', cleaned.pipe(kept));
}

/** An account number that may be left out, its check digits right. */
export function iban() {
  const cleaned = z.preprocess((value) => value ?? '', z.string({ error: forms.iban }).transform(cleanLine));
  const kept = z
    .string()
    .max(LONGEST_NUMBER, forms.tooLong(LONGEST_NUMBER))
    .refine((typed) => typed === '' || isIban(typed), forms.iban)
    .transform(normaliseIban);
  return asks('iban', cleaned.pipe(kept));
}

type Postal = { country?: unknown; postcode?: unknown; vatId?: unknown; kvk?: unknown };

/** The parts of an address that hang together with its country, each with its sentence at its own field. */
export function withCountry<Shape extends z.ZodObject>(shape: Shape): Shape {
  return (['postcode', 'vatId', 'kvk'] as const)
    .filter((field) => field in shape.shape)
    .reduce<Shape>(
      (checked, field) =>
        checked.refine((input) => faultOf(field, input as Postal) === null, {
          path: [field],
          error: (issue) => faultOf(field, issue.input as Postal) ?? forms.outdated,
          // Asked beside the other fields, so that every fault is told at once.
          when: ({ value }) => typeof (value as Postal | null)?.[field] === 'string',
        }) as Shape,
      shape,
    );
}

function faultOf(field: 'postcode' | 'vatId' | 'kvk', input: Postal): string | null {
  const where = typeof input.country === 'string' && COUNTRIES.includes(input.country) ? input.country : HOME;
  const value = String(input[field]);
  if (field === 'postcode') {
    if (isPostcode(where, value)) return null;
    return where === HOME ? forms.postcodeHome : forms.postcodeAbroad(countryName(where));
  }
  if (field === 'kvk') return value === '' && where === HOME ? forms.kvk : null;
  return value === '' || isVatId(where, value) ? null : forms.vatId(countryName(where));
}
