/** What gives the maker away in a text: the whole name or address, or a surname that may be an ordinary word or somebody else's. */
export type NameFound = 'name' | 'surname';

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

/**
 * Looks for somebody's name in a text, whatever the accents, capitals, spaces and signs between the words: the name in either order, the surname
 * behind a form of address or the first letter, the address. A surname by itself counts only as a whole word with its capital.
 */
export function nameIn(text: string, person: { readonly name: string; readonly email: string }): NameFound | null {
  const cased = ` ${words(text).join(' ')} `;
  const lower = cased.toLowerCase();
  const has = (sign: string) => lower.includes(` ${sign.toLowerCase()} `);
  if (has(words(person.email).join(' '))) return 'name';
  const full = words(person.name);
  if (full.length > 0 && has(full.join(' ')) && (full.length > 1 || cased.includes(` ${full[0]} `))) return 'name';
  const [first = ''] = full;
  const surname = surnameOf(full.slice(1));
  if (surname.length === 0) return null;
  const particles = full.slice(1, full.length - surname.length);
  const endings = [surname, [...particles, ...surname]].map((ending) => ending.join(' '));
  if (
    endings.some(
      (ending) =>
        has(`${ending} ${first}`) || [first, first[0] ?? '', ...TITLES].some((before) => has(`${before} ${ending}`)),
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
