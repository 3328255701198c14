import type { SentForm } from '#src/http/forms/outcome.ts';

/** One field as a browser sent it. */
export type SentField = readonly [name: string, value: FormDataEntryValue];

const SECRET_FIELDS = /password|wachtwoord/i;
const FORM_TYPES: Readonly<Record<string, 'urlencoded' | 'multipart'>> = {
  'application/x-www-form-urlencoded': 'urlencoded',
  'multipart/form-data': 'multipart',
};

/** In which of its two shapes a body of this content type is a form; null when it is none. */
export function formTypeOf(contentType: string | null | undefined): 'urlencoded' | 'multipart' | null {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(FORM_TYPES, type) ? (FORM_TYPES[type] ?? null) : null;
}

/**
 * Gives an action the form that was read already. Astro would parse the body itself, with a parser whose time grows with the square of the
 * fields and without limits; the request that it has carries no body (see `server.ts`), and asks this form instead.
 */
export function handOver(request: Request, form: FormData): void {
  Object.defineProperties(request, {
    clone: { value: () => request },
    formData: { value: async () => form },
  });
}

/** Splits sent fields into single values and lists; leaves out files and passwords. */
export function sentValues(fields: Iterable<SentField>): Pick<SentForm, 'values' | 'lists'> {
  const values: Record<string, string> = Object.create(null);
  const lists: Record<string, string[]> = Object.create(null);
  for (const [name, value] of fields) {
    if (!isOpen(name, value)) continue;
    values[name] = value;
    lists[name] ??= [];
    lists[name].push(value);
  }
  return { values, lists };
}

/** Whether this may be shown again: neither a file nor a password. */
export function isOpen(name: string, value: FormDataEntryValue): value is string {
  return typeof value === 'string' && !SECRET_FIELDS.test(name);
}
