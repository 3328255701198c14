import type { Clash, Fields } from '#domain/draft.ts';
import type { RefusalKind } from '#domain/refusal.ts';

/** What a form's action comes to: the page to go to next (with a flash there), or a refusal the person reads at the form. */
export type FormOutcome = { goTo: string; flash?: Flash } | { refused: FormRefusal };
/** `fact`: something that the next page shows this once, apart from the sentence. One line. */
export type Flash = { kind: 'ok' | 'info' | 'warning' | 'error'; text: string; fact?: string };
export type FormRefusal = { kind: RefusalKind; sentence: string; field: string | null; stale?: StaleForm };
/** Of a form that is older than what is kept: what clashes, the fields to send along with the choice, and what the choice is made from. */
export type StaleForm = { clashes: readonly Clash[]; rest: Fields; basis: string };

/** A form that was sent and refused: what stood in it, and what is wrong. Passwords and files do not come back. */
export type SentForm = {
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly refused: FormRefusal | null;
  /** Sent before somebody signed in, or to be read once more: filled, not yet tried. */
  readonly restored?: boolean;
};
