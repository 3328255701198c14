/** How a refusal reaches the outside world; the one map to HTTP stands in `src/actions/refusals.ts`. */
export type RefusalCode = 'not_found' | 'not_allowed' | 'sign_in_first' | 'conflict' | 'gone' | 'too_many' | 'too_large' | 'invalid';

/**
 * A no that the person may read: the sentence is plain Dutch and says what they can do.
 * `field` names the form field it belongs to, where there is one.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly sentence: string;
  readonly field: string | null;

  constructor(code: RefusalCode, sentence: string, field: string | null = null) {
    super(`${code}: ${sentence}`);
    this.name = 'Refusal';
    this.code = code;
    this.sentence = sentence;
    this.field = field;
  }
}

/** By name and not by class: the server bundle and the server itself each hold a copy of this file. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal';
}
