import type { CatalogueFilter } from '#src/queries/catalogue.ts';

const LONGEST_CITY = 80;

/** What the address asks the catalogue to show; anything it does not understand counts as not asked. */
export function filterOf(url: URL, courseIds: readonly string[]): CatalogueFilter {
  const { searchParams } = url;
  const from = searchParams.get('vanaf') ?? '';
  return {
    city: (searchParams.get('plaats') ?? '').slice(0, LONGEST_CITY),
    from: /^\d{4}-(0[1-9]|1[0-2])$/.test(from) ? from : '',
    courses: searchParams.getAll('training').filter((id) => courseIds.includes(id)),
    freeOnly: searchParams.get('vrij') === 'on',
  };
}
