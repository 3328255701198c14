/** What gives the maker away in a text: the whole name or address, or a surname that may be an ordinary word or somebody else's. */
export type NameFound = 'name' | 'surname';
/** Whose name it is: the candidate's own (or their address or street), that of an organisation of theirs, or of somebody who trained them. */
export type Whose = 'own' | 'organisation' | 'trainer';
/** Everything by which a candidate can be known, now and before. */
export type KnownNames = {
  readonly names: readonly string[];
  readonly emails: readonly string[];
  /** Street and number. */
  readonly streets: readonly string[];
  readonly organisations: readonly string[];
  readonly trainers: readonly string[];
};

const PARTICLES = new Set([
  'van',
  'von',
  'de',
  'den',
  'der',
  'het',
  'ten',
  'ter',
  'te',
  'op',
  'in',
  'aan',
  'bij',
  'la',
  'le',
  'du',
  'di',
  'da',
  'el',
  'al',
  'ben',
]);
const TITLES = [
  'mw',
  'mevr',
  'mevrouw',
  'dhr',
  'de heer',
  'heer',
  'meneer',
  'mr',
  'drs',
  'dr',
  'ir',
  'juf',
  'familie',
  'fam',
];
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
};
const SHORTEST_PART = 3;
/** What an organisation is, before or behind what it is called. */
const FORMS = new Set(['stichting', 'vereniging', 'gemeente', 'cooperatie', 'st', 'bv', 'nv']);

/** As `words`, once: with and without capitals, between spaces. */
type Read = { readonly cased: string; readonly lower: string };
const read = (text: string): Read => {
  const cased = ` ${words(text).join(' ')} `;
  return { cased, lower: cased.toLowerCase() };
};
const has = ({ lower }: Read, sign: string) => sign !== '' && lower.includes(` ${sign.toLowerCase()} `);

/** Each way in which the text gives its maker away, by whose name it is; a name that is sure hides a doubt about the same. */
export function namesIn(text: string, known: KnownNames): { readonly whose: Whose; readonly found: NameFound }[] {
  const said = read(text);
  const strongest = (whose: Whose, found: readonly (NameFound | null)[]) => {
    const most = found.includes('name') ? 'name' : found.includes('surname') ? 'surname' : null;
    return most ? [{ whose, found: most } as const] : [];
  };
  const signs = [...known.emails, ...known.streets].map((sign) => words(sign).join(' '));
  const own = signs.map((sign) => (has(said, sign) ? ('name' as const) : null));
  return [
    ...strongest('own', [...own, ...known.names.map((name) => personIn(said, name))]),
    ...strongest(
      'organisation',
      known.organisations.map((name) => organisationIn(said, name)),
    ),
    ...strongest(
      'trainer',
      known.trainers.map((name) => personIn(said, name)),
    ),
  ];
}

/** The whole name with what it is, or more words than one: sure. What is left without that may be a place or an ordinary word. */
function organisationIn(said: Read, name: string): NameFound | null {
  const full = words(name);
  const called = full.filter((word) => !FORMS.has(word.toLowerCase()));
  if (full.length > 1 && has(said, full.join(' '))) return 'name';
  const alone = called.join(' ');
  return alone && [alone, alone.toUpperCase()].some((way) => said.cased.includes(` ${way} `)) ? 'surname' : null;
}

/**
 * Looks for somebody's name in a text, whatever the accents, capitals, spaces and signs between the words: the name in either order, the surname
 * behind a form of address or the first letter, the address. A surname by itself counts only as a whole word with its capital.
 */
export function nameIn(text: string, person: { readonly name: string; readonly email: string }): NameFound | null {
  const said = read(text);
  return has(said, words(person.email).join(' ')) ? 'name' : personIn(said, person.name);
}

function personIn(said: Read, name: string): NameFound | null {
  const { cased } = said;
  const full = words(name);
  if (has(said, full.join(' ')) && (full.length > 1 || cased.includes(` ${full[0]} `))) return 'name';
  const [first = ''] = full;
  const surname = surnameOf(full.slice(1));
  if (surname.length === 0) return null;
  const particles = full.slice(1, full.length - surname.length);
  const endings = [surname, [...particles, ...surname]].map((ending) => ending.join(' '));
  if (
    endings.some(
      (ending) =>
        has(said, `${ending} ${first}`) ||
        [first, first[0] ?? '', ...TITLES].some((before) => has(said, `${before} ${ending}`)),
    )
  )
    return 'name';
  const parts = [
    surname.join(' '),
    ...(surname.length > 1 ? surname.filter((part) => part.length >= SHORTEST_PART) : []),
  ];
  return parts.some((part) => [part, part.toUpperCase()].some((way) => cased.includes(` ${way} `))) ? 'surname' : null;
}

/** The words after the last particle, or the last word; what a hyphen joined counts as several. */
function surnameOf(names: readonly string[]): string[] {
  const last = names.findLastIndex((word) => PARTICLES.has(word.toLowerCase()));
  return last >= 0 ? names.slice(last + 1) : names.slice(-1);
}

/** Words without accents; everything that is no letter or figure parts them. */
function words(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .replace(/[ıøØłŁđĐßæÆœŒ]/g, (letter) => LETTERS[letter] ?? letter);
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
