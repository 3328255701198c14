/** The part of a form's state that a field needs to come back filled; `formState` of the actions gives it. */
export type FieldState = {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, readonly string[]>>;
  /** All values of a name that was sent more than once (checkboxes). */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** A refusal that belongs to no field. */
  readonly sentence?: string | null;
  /** The values were sent, so a box without a tick was left without. */
  readonly sent?: boolean;
};

export const fieldId = (name: string) => `f-${name}`;
export const hintId = (name: string) => `f-${name}-hint`;
export const errorId = (name: string) => `f-${name}-error`;

/** The `aria-describedby` of a control, in the order in which the words stand; undefined when nothing describes it. */
export function describedBy(name: string, hint: boolean, error: boolean): string | undefined {
  const ids = [hint && hintId(name), error && errorId(name)].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** What a line of text takes at most, whatever its own limit; that is asked of it on the server. */
const LINE = 1_000;
/** A longer text than its limit can be typed or pasted, and comes back with the sentence; but not so long that no form could carry it. */
const SLACK = 3;

/** Where the browser itself stops, in characters: undefined for what is no text. */
export function browserMost(type: string, limit?: number): number | undefined {
  if (type === 'textarea') return limit === undefined ? undefined : limit * SLACK;
  return ['text', 'email', 'password', 'tel', 'search', 'url'].includes(type)
    ? Math.max(LINE, (limit ?? 0) * SLACK)
    : undefined;
}
