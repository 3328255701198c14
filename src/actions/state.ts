import type { FormRefusal } from './form.ts';

/** A form that was sent and refused: what stood in it, and what is wrong. Passwords and files do not come back. */
export type SentForm = {
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly refused: FormRefusal | null;
};

/** What a form part needs: the values to show and the errors by field. */
export type FormState = {
  readonly values: Record<string, string>;
  readonly lists: Record<string, readonly string[]>;
  readonly errors: Record<string, string[]>;
  /** A refusal that belongs to no field. */
  readonly sentence: string | null;
};

/** The state of one form on a page: as it was sent if it was refused, else `defaults`. */
export function formState(sent: SentForm | null, action: string, defaults: Record<string, string> = {}): FormState {
  if (sent?.action !== action) return { values: { ...defaults }, lists: {}, errors: {}, sentence: null };
  const errors = Object.fromEntries(Object.entries(sent.errors).map(([field, sentences]) => [field, [...sentences]]));
  const { refused } = sent;
  if (refused?.field) errors[refused.field] = [refused.sentence];
  return { values: { ...defaults, ...sent.values }, lists: { ...sent.lists }, errors, sentence: refused && !refused.field ? refused.sentence : null };
}

const SECRET_FIELDS = /password|wachtwoord/i;

/** Splits sent form data into single values and lists; leaves out files and passwords. */
export function sentValues(data: FormData): Pick<SentForm, 'values' | 'lists'> {
  const values: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  for (const [name, value] of data) {
    if (typeof value !== 'string' || SECRET_FIELDS.test(name)) continue;
    values[name] = value;
    lists[name] = [...(lists[name] ?? []), value];
  }
  return { values, lists };
}
