import type { SentForm } from './state.ts';

/** One field as a browser sent it. */
export type SentField = readonly [name: string, value: FormDataEntryValue];

const SECRET_FIELDS = /password|wachtwoord/i;
const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Whether a body of this content type is a form. */
export function isFormType(contentType: string | null | undefined): boolean {
  return FORM_TYPES.includes((contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '');
}

/**
 * The posted form, read from a copy of the request; null for a body that is no form, is broken off, or has a field with a name that every
 * object in JavaScript carries (`__proto__`, `constructor`): no form of ours has one, and looked up by name it finds something else.
 */
export async function readForm(request: Request): Promise<FormData | null> {
  if (!isFormType(request.headers.get('content-type'))) return null;
  try {
    const data = await request.clone().formData();
    return [...data.keys()].some((name) => name in {}) ? null : data;
  } catch {
    return null;
  }
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
