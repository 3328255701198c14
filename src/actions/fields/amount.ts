import { z } from 'astro/zod';
import { asks } from './kind.ts';

/** A cent: what is less is nothing, and nothing is no amount. */
const LEAST_CENTS = 1;
/** A hundred thousand euros; above this it is a slip of the pen. */
const MOST_CENTS = 10_000_000;

/** An amount as people type it, "895", "1.150,50" or "€ 895", to whole eurocents; more than nothing, 100.000 euros at most. */
export function centsField(sentence: string) {
  const typed = z.string({ error: sentence }).transform((text) => text.replace(/[€\s]/g, ''));
  const read = typed
    .pipe(z.string().regex(/^\d{1,7}(,\d{2})?$|^\d{1,3}(\.\d{3}){1,2}(,\d{2})?$/, sentence))
    .transform((text) => {
      const [euros = '0', cents = '00'] = text.replaceAll('.', '').split(',');
      return Number(euros) * 100 + Number(cents);
    });
  return asks('amount', read.pipe(z.int().min(LEAST_CENTS, sentence).max(MOST_CENTS, sentence)));
}

/** A whole number in digits, from `least` to `most`. */
export function wholeNumber(sentence: string, least: number, most: number) {
  const digits = z
    .string({ error: sentence })
    .trim()
    .regex(/^\d{1,9}$/, sentence);
  return asks('number', digits.transform(Number).pipe(z.int().min(least, sentence).max(most, sentence)));
}
