import { plainPage } from '#src/http/plain-page.ts';
import { serverWords as site } from '#src/i18n/index.ts';

/** Why a body, or a whole request, is not taken. */
export type Refused =
  | 'unreadable'
  | 'too_large'
  | 'too_large_file'
  | 'too_many_fields'
  | 'busy'
  | 'too_often'
  | 'broken_off';

/** An answer without anything of the product in it: a status and a small page. */
export type Turned = {
  readonly status: number;
  readonly page: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Thrown while a body is read. */
export class BodyRefused extends Error {
  readonly why: Refused;
  constructor(why: Refused) {
    super(`body refused: ${why}`);
    this.name = 'BodyRefused';
    this.why = why;
  }
}

const ANSWERS: Readonly<Record<Refused, readonly [status: number, title: string, sentence: string]>> = {
  unreadable: [400, site.unreadableTitle, site.unreadable],
  too_large: [413, site.tooLargeTitle, site.tooLargeText],
  too_large_file: [413, site.tooLargeTitle, site.tooLargeFile],
  too_many_fields: [413, site.tooLargeTitle, site.tooManyFields],
  busy: [503, site.busyTitle, site.busy],
  too_often: [429, site.busyTitle, site.tooOften],
  broken_off: [408, site.unreadableTitle, site.unreadable],
};

/** The page that says why, in a sentence; `retryAfterSeconds` when coming back later helps. */
export function turnedBy(why: Refused, retryAfterSeconds?: number): Turned {
  const [status, title, sentence] = ANSWERS[why];
  const page = plainPage(title, [sentence]);
  return retryAfterSeconds === undefined
    ? { status, page }
    : { status, page, headers: { 'Retry-After': String(retryAfterSeconds) } };
}
