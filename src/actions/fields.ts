import { z } from 'astro/zod';
import { forms } from '#src/messages/forms.nl.ts';

/** Longest name, address line or title a form takes, in characters. */
export const SHORT_TEXT = 120;
const MOST_CHOICES = 200;

/** Required single-line text; `what` completes "Vul … in". Surrounding white space goes. */
export function text(what: string, max = SHORT_TEXT) {
  return z
    .string({ error: forms.required(what) })
    .trim()
    .min(1, forms.required(what))
    .max(max, forms.tooLong(max));
}

/** Text that may stay empty. */
export function optionalText(max = SHORT_TEXT) {
  return z.preprocess((value) => value ?? '', z.string({ error: forms.outdated }).trim().max(max, forms.tooLong(max)));
}

/** Text kept to the letter, white space included: work, reflections, passwords. */
export function verbatim(what: string, max: number) {
  return z.string({ error: forms.required(what) }).max(max, forms.tooLong(max));
}

export function email() {
  return z
    .string({ error: forms.email })
    .trim()
    .toLowerCase()
    .max(254, forms.tooLong(254))
    .pipe(z.email({ error: forms.email }));
}

export function choice<const Options extends readonly [string, ...string[]]>(what: string, options: Options) {
  return z.enum(options, { error: (issue) => (issue.input ? forms.unknownChoice : forms.choose(what)) });
}

/** A checkbox that must be ticked. */
export function ticked(sentence: string = forms.accept) {
  return z.preprocess((value) => value === true || value === 'on' || value === 'true', z.literal(true, { error: sentence }));
}

/** A checkbox that may be ticked. */
export function tick() {
  return z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean());
}

/** An id of ours from a hidden field or address; anything of another shape is refused before it reaches a verb. */
export function id() {
  return z.string({ error: forms.outdated }).regex(/^[A-Za-z0-9_-]{1,80}$/, forms.outdated);
}

/** A word that the page itself put in the form: the value of a button, an answer by its id. */
export function code(max = 80) {
  return z.string({ error: forms.outdated }).max(max, forms.tooLong(max));
}

/** A file; a field that was left empty is sent as a file without a name. */
export function file() {
  return z.instanceof(File, { error: forms.file }).nullish();
}

/** Every value of a group of checkboxes with one name. */
export function several(item: z.ZodType<string> = code(SHORT_TEXT)) {
  return z.array(item, { error: forms.outdated }).max(MOST_CHOICES, forms.tooMany(MOST_CHOICES));
}
