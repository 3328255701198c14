import { findDiagnoses, findNames } from './personal-names.ts';
import { findNumbers } from './personal-numbers.ts';
import type { PersonalDataKind, PersonalSpan } from './personal-span.ts';

/** What the writer said about words of this text. */
export type KnownWords = {
  /** Marked as no name, no number of a person. */
  readonly harmless?: readonly string[];
};

/** Of two that overlap the first kind is kept: a number says more surely what it is than a word. */
const ORDER: readonly PersonalDataKind[] = [
  'bsn',
  'iban',
  'email',
  'phone',
  'birth_date',
  'address',
  'name',
  'diagnosis',
];

/**
 * What in a Dutch text may say who a resident is, in the order of the text, without overlaps. It reads patterns, so it misses: names that it does not
 * know and that stand without a title, names in small letters, streets without a number, a birth day without a word like *geboren*, a
 * BSN written in words, what a photo shows, and who somebody is by what they do. It also marks what is harmless. So it warns, and never says
 * that a text is clean. Nothing that it finds may be stored or counted.
 */
export function findPersonalData(text: string, known: KnownWords = {}): PersonalSpan[] {
  const harmless = new Set((known.harmless ?? []).map((word) => word.toLowerCase()));
  const found = [...findNumbers(text), ...findNames(text), ...findDiagnoses(text)].filter(
    (span) => !harmless.has(span.text.toLowerCase()),
  );
  const kept: PersonalSpan[] = [];
  const surest = found.toSorted(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.to - b.from - (a.to - a.from),
  );
  for (const span of surest) if (!kept.some((other) => span.from < other.to && other.from < span.to)) kept.push(span);
  return kept.toSorted((a, b) => a.from - b.from);
}

/** Whether a text may not be shared: a number that passes the eleven test and that nobody marked as another one. */
export function holdsBsn(text: string, known: KnownWords = {}): boolean {
  return findPersonalData(text, known).some(({ kind }) => kind === 'bsn');
}
