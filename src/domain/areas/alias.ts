import { beginsAt, searchForm } from './area.ts';

/**
 * Names that people use beside the one in the CBS table. Den Haag and Den Bosch are what these gemeenten call themselves; the others are the Dutch or the
 * Frisian name, where the other one is official.
 */
const ALIASES: readonly (readonly [alias: string, code: string])[] = [
  ['Den Haag', 'GM0518'],
  ['Den Bosch', 'GM0796'],
  ['Friesland', 'PV21'],
  ['Ljouwert', 'GM0080'],
  ['Tietjerksteradeel', 'GM0737'],
  ['Dantumadeel', 'GM1891'],
  ['Zuidwest-Friesland', 'GM1900'],
  ['De Friese Meren', 'GM1940'],
  ['Noordoost-Friesland', 'GM1970'],
];

/** The codes of which another name begins with what was typed, or is just that. Takes the search form. */
export function aliasesOf(wanted: string): { readonly begun: string[]; readonly exact: string[] } {
  const codes = (fits: (name: string) => boolean) =>
    ALIASES.filter(([alias]) => fits(searchForm(alias))).map(([, code]) => code);
  return { begun: codes((name) => beginsAt(name, wanted)), exact: codes((name) => name === wanted) };
}
