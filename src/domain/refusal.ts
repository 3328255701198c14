/** How a refusal reaches the outside world; the one map to HTTP stands in `src/http/forms/refusal-status.ts`. */
export type RefusalKind =
  | 'not_found'
  | 'not_allowed'
  | 'sign_in_first'
  | 'conflict'
  | 'gone'
  | 'too_many'
  | 'too_large'
  | 'invalid'
  | 'unavailable';

/** Of a refusal that needs none. */
export type NoFacts = Readonly<Record<never, never>>;

/**
 * A no that a person will read. It says no words itself: `code` and `facts` are what `src/i18n` makes the sentence of. Facts are numbers,
 * dates, ids, codes and names. `field` names the form field it belongs to, where there is one.
 * Only a `refusals.ts` makes one (see `refusals.ts` beside this file).
 */
export class Refusal<Code extends string = string, Facts extends object = NoFacts> extends Error {
  readonly code: Code;
  readonly kind: RefusalKind;
  readonly facts: Facts;
  readonly field: string | null;

  constructor(code: Code, kind: RefusalKind, facts: Facts = {} as Facts, field: string | null = null) {
    super(`${kind}: ${code}`);
    this.name = 'Refusal';
    this.code = code;
    this.kind = kind;
    this.facts = facts;
    this.field = field;
  }
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}
