/** How a refusal reaches the outside world; the one map to HTTP stands in `src/http/forms/refusal-status.ts`. */
export type RefusalCode =
  | 'not_found'
  | 'not_allowed'
  | 'sign_in_first'
  | 'conflict'
  | 'gone'
  | 'too_many'
  | 'too_large'
  | 'invalid'
  | 'unavailable';

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

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}
