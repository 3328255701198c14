import { z } from 'astro/zod';
import { forms } from '#src/messages/forms.nl.ts';

/** Text of several lines, kept to the letter; a browser sends its line ends as two characters, which count and are kept as one. */
export function longText(max: number) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''),
    z.string({ error: forms.outdated }).max(max, forms.tooLong(max)),
  );
}

/** Sent by a text that saves itself, not by a person who pressed a button. */
export function byItself() {
  return z.preprocess((value) => value === 'ja', z.boolean());
}
