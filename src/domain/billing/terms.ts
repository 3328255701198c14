import type { Catalogue, Terms } from '#src/catalogue/port.ts';

/** The terms that are shown to who buys on this day, `YYYY-MM-DD`; the first version of all on a day before it. */
export function termsOn(catalogue: Pick<Catalogue, 'terms'>, day: string): Terms {
  const versions = catalogue.terms();
  const found = versions.find(({ from }) => from <= day) ?? versions.at(-1);
  if (!found) throw new Error('The catalogue has no terms of sale');
  return found;
}

/** A version of the terms, also one that is no longer shown to who buys. */
export function findTerms(catalogue: Pick<Catalogue, 'terms'>, version: string): Terms | null {
  return catalogue.terms().find(({ id }) => id === version) ?? null;
}

/** How much comes back, in whole percents, so many whole days before the first meeting; nothing once it has begun. */
export function percentBack(terms: Terms, daysLeft: number): number {
  return terms.cancelling.find(({ daysBefore }) => daysLeft >= daysBefore)?.backPercent ?? 0;
}
