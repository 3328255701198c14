import { z } from 'astro/zod';
import { BASIS, LONGEST_BASIS, readBasis } from '#domain/draft.ts';
import { cleanText } from '#domain/text.ts';
import { forms } from '#src/i18n/index.ts';
import { asks } from './kind.ts';

/** Text of several lines: white space as it was typed, a line end as one sign, and none of the signs that nobody sees. */
export function longText(max: number) {
  const kept = z.string({ error: forms.outdated }).max(max, forms.tooLong(max));
  return asks(
    'text',
    z.preprocess((value) => (typeof value === 'string' ? cleanText(value) : ''), kept),
  );
}

/** The same, not to be left empty; `what` completes "Vul … in". */
export function requiredLongText(what: string, max: number) {
  const cleaned = z.string({ error: forms.required(what) }).transform(cleanText);
  return asks('text', cleaned.pipe(z.string().max(max, forms.tooLong(max))));
}

/** What a form that shows a draft was made from (`writeBasis`); a form that does not say it overwrites nothing. */
export function draftBasis() {
  const outdated = { error: forms.outdated };
  const written = z.string(outdated).max(LONGEST_BASIS, forms.tooLong(LONGEST_BASIS)).regex(BASIS, forms.outdated);
  return asks('code', z.preprocess((value) => value ?? '', written).transform(readBasis));
}

/** The version that a page showed, as it put it in its form. */
export function shownVersion() {
  const digits = z.string({ error: forms.outdated }).regex(/^\d{1,15}$/, forms.outdated);
  return asks('code', digits.transform(Number));
}

/** Sent by a text that saves itself, not by a person who pressed a button. */
export function byItself() {
  return asks(
    'tick',
    z.preprocess((value) => value === 'ja', z.boolean()),
  );
}
