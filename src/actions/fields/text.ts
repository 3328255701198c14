import { z } from 'astro/zod';
import { unsettable } from '#domain/paper-letters.ts';
import { type NameFault, nameFault } from '#domain/person-name.ts';
import { cleanLine, hasPiledMarks, hasSomethingToRead } from '#domain/text.ts';
import { forms } from '#src/i18n/index.ts';
import { asks } from './kind.ts';

/** Longest name, address line or title a form takes, in characters. */
export const SHORT_TEXT = 120;

/** Required text of one line with something to read in it; `what` completes "Vul … in". */
export function text(what: string, max = SHORT_TEXT) {
  const cleaned = z.string({ error: forms.required(what) }).transform(cleanLine);
  const kept = z
    .string()
    .min(1, forms.required(what))
    .max(max, forms.tooLong(max))
    .refine((line) => line === '' || hasSomethingToRead(line), forms.unreadable)
    .refine((line) => !hasPiledMarks(line), forms.piledMarks);
  return asks('line', cleaned.pipe(kept));
}

/** Text of one line that may stay empty. */
export function optionalText(max = SHORT_TEXT) {
  const cleaned = z.string({ error: forms.outdated }).transform(cleanLine);
  const kept = z
    .string()
    .max(max, forms.tooLong(max))
    .refine((line) => line === '' || hasSomethingToRead(line), forms.unreadable)
    .refine((line) => !hasPiledMarks(line), forms.piledMarks);
  return asks(
    'line',
    z.preprocess((value) => value ?? '', cleaned.pipe(kept)),
  );
}

/** Required text of one line that comes on an invoice or a certificate: what no font of ours has is named at the field. */
export function paperText(what: string, max = SHORT_TEXT) {
  return asks('paperLine', text(what, max).superRefine(mustBeSettable));
}

/** Text of one line for on paper that may stay empty. */
export function optionalPaperText(max = SHORT_TEXT) {
  return asks('paperLine', optionalText(max).superRefine(mustBeSettable));
}

function mustBeSettable(line: string, check: z.RefinementCtx): void {
  const signs = unsettable(line);
  if (signs.length > 0) check.addIssue({ code: 'custom', message: forms.unsettable(signs) });
}

/** The name of a person, which comes on paper too; `what` completes "Vul … in". What is no name is told in the words for it. */
export function personName(what: string, max: number) {
  const cleaned = z.string({ error: forms.required(what) }).transform(cleanLine);
  const said: Readonly<Record<Exclude<NameFault, 'empty' | 'too_long'>, string>> = forms.name;
  const kept = z
    .string()
    .min(1, forms.required(what))
    .max(max, forms.tooLong(max))
    .superRefine((name, check) => {
      const fault = nameFault(name);
      if (fault && fault !== 'empty' && fault !== 'too_long') check.addIssue({ code: 'custom', message: said[fault] });
      else if (!fault) mustBeSettable(name, check);
    });
  return asks('name', cleaned.pipe(kept));
}

/** A password as it was typed, to the letter; it is hashed and never kept. */
export function verbatim(what: string, max: number) {
  return asks('password', z.string({ error: forms.required(what) }).max(max, forms.tooLong(max)));
}
