import { z } from 'astro/zod';
import { MOST_EMAIL, readEmail } from '#domain/email.ts';
import { forms } from '#src/i18n/index.ts';
import { asks } from './kind.ts';

/** An e-mail address, international ones too, as it is kept (see `readEmail`). */
export function email() {
  const typed = z.string({ error: forms.email }).trim().max(MOST_EMAIL, forms.tooLong(MOST_EMAIL));
  const read = typed.transform((text, check) => {
    const address = readEmail(text);
    if (address !== null) return address;
    check.addIssue({ code: 'custom', message: forms.email });
    return z.NEVER;
  });
  return asks('email', read);
}
