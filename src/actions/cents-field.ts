import { z } from 'astro/zod';

/** An amount as people type it, "895", "1.150,50" or "€ 895", to whole eurocents. */
export function centsField(sentence: string) {
  return z
    .string({ error: sentence })
    .transform((typed) => typed.replace(/[€\s]/g, ''))
    .pipe(z.string().regex(/^\d{1,7}(,\d{2})?$|^\d{1,3}(\.\d{3})+(,\d{2})?$/, sentence))
    .transform((typed) => {
      const [euros = '0', cents = '00'] = typed.replaceAll('.', '').split(',');
      return Number(euros) * 100 + Number(cents);
    });
}
