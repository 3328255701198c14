/** Most pages that a list is turned to by hand. */
const MOST = 100_000;

/** The page of a list that the address asks for, `?bladzijde=2`; 1 for everything that is no such number. */
export function pageOf(url: URL): number {
  const wanted = Number(url.searchParams.get('bladzijde') ?? '1');
  return Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST ? wanted : 1;
}
