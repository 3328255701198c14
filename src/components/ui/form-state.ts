import type { FormOutcome, SentForm } from '#src/http/forms/outcome.ts';
import { type SentField, sentValues } from '#src/http/forms/read-form.ts';

/** What running an action gives: an outcome, or an error, which for a wrong shape has sentences by field. */
export type Result = {
  readonly data?: FormOutcome | undefined;
  readonly error?: (Error & { readonly fields?: unknown }) | undefined;
};

/** What a form part needs: the values to show and the errors by field. */
export type FormState = {
  readonly values: Record<string, string>;
  readonly lists: Record<string, readonly string[]>;
  readonly errors: Record<string, string[]>;
  /** A refusal that belongs to no field. */
  readonly sentence: string | null;
  /** What stands in it was sent, so a box without a tick was left without. */
  readonly sent: boolean;
};

/** The state of one form on a page: as it was sent if it was refused, else `defaults`. */
export function formState(sent: SentForm | null, action: string, defaults: Record<string, string> = {}): FormState {
  if (sent?.action !== action) return { values: { ...defaults }, lists: {}, errors: {}, sentence: null, sent: false };
  const errors = Object.fromEntries(Object.entries(sent.errors).map(([field, sentences]) => [field, [...sentences]]));
  const { refused } = sent;
  if (refused?.field) errors[refused.field] = [refused.sentence];
  return {
    values: { ...defaults, ...sent.values },
    lists: { ...sent.lists },
    errors,
    sentence: refused && !refused.field ? refused.sentence : null,
    sent: true,
  };
}

/** A form that comes back as it stands, without its action being done. */
export function filledAgain(action: string, sent: Iterable<SentField>): SentForm {
  return { action, ...sentValues(sent), errors: {}, refused: null, restored: true };
}

/** What the page shows of an action that was refused or had the wrong shape. */
export function formAfter(action: string, sent: Iterable<SentField>, { data, error }: Result): SentForm {
  const errors = (error?.fields ?? {}) as Record<string, string[]>;
  return { action, ...sentValues(sent), errors, refused: data && 'refused' in data ? data.refused : null };
}
