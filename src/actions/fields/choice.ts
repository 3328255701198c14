import { z } from 'astro/zod';
import { forms } from '#src/i18n/index.ts';
import { asks } from './kind.ts';
import { SHORT_TEXT } from './text.ts';

const MOST_CHOICES = 200;
const ID = /^[A-Za-z0-9_-]{1,80}$/;
/** A word of ours is one line that everybody can see. */
const WORD = /^[^\p{C}]*$/u;

export function choice<const Options extends readonly [string, ...string[]]>(what: string, options: Options) {
  return asks(
    'choice',
    z.enum(options, { error: (issue) => (issue.input ? forms.unknownChoice : forms.choose(what)) }),
  );
}

/** The same, that may stay open; a radio of which none is chosen is not sent at all. */
export function optionalChoice(options: readonly string[]) {
  const known = z
    .string({ error: forms.unknownChoice })
    .refine((value) => value === '' || options.includes(value), forms.unknownChoice);
  return asks(
    'optionalChoice',
    z.preprocess((value) => value ?? '', known),
  );
}

/** A choice among what the page offered, by its id; `what` completes "Kies …". */
export function chosen(what: string) {
  return asks('id', z.string({ error: forms.choose(what) }).regex(ID, forms.choose(what)));
}

/** A checkbox that must be ticked. */
export function ticked(sentence: string = forms.accept) {
  return asks(
    'tick',
    z.preprocess((value) => value === true || value === 'on' || value === 'true', z.literal(true, { error: sentence })),
  );
}

/** A checkbox that may be ticked. */
export function tick() {
  return asks(
    'tick',
    z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean()),
  );
}

/** An id of ours from a hidden field or address; anything of another shape is refused before it reaches a verb. */
export function id(what?: string) {
  return asks('id', z.string({ error: what ? forms.choose(what) : forms.outdated }).regex(ID, forms.outdated));
}

/** A word that the page itself put in the form: the value of a button, an answer by its id. */
export function code(max = 80) {
  return asks('code', z.string({ error: forms.outdated }).max(max, forms.tooLong(max)).regex(WORD, forms.outdated));
}

/** A file; a field that was left empty is sent as a file without a name. */
export function file() {
  return asks('file', z.instanceof(File, { error: forms.file }).nullish());
}

/** Every value of a group of checkboxes with one name. */
export function several(item: z.ZodType<string> = code(SHORT_TEXT)) {
  return asks('several', z.array(item, { error: forms.outdated }).max(MOST_CHOICES, forms.tooMany(MOST_CHOICES)));
}
