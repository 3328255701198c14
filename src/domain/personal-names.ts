import { span, spans } from './personal-numbers.ts';
import type { PersonalSpan } from './personal-span.ts';
import { firstNames, personalDataWords as words } from './personal-words.ts';

const either = (list: readonly string[]) =>
  list
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|');
const CAPITAL = "\\p{Lu}[\\p{L}'’]{0,40}(?:-\\p{Lu}?[\\p{L}'’]{1,40}){0,3}";
const PREFIX = `(?:${either(words.prefixes)})`;
/** With a capital or without. */
const anyCase = (list: readonly string[]) =>
  either(list.map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`));
const ANY_PREFIX = `(?:${anyCase(words.prefixes)})`;
const SURNAME = `(?:${PREFIX} ){0,3}${CAPITAL}`;
const STREET = `(?:${either(words.streets)})`;

/** After a title: its name, which may begin with a prefix in capitals. */
const TITLED = new RegExp(
  `(?<![\\p{L}.])(?:${anyCase(words.titles)}) (?<name>(?:${ANY_PREFIX} ){0,3}(?!(?:${ANY_PREFIX}) )${CAPITAL}(?: ${SURNAME}){0,2})`,
  'gud',
);
const NAMED = new RegExp(`(?<!\\p{L})(?:${either(words.named)}) (?<name>${CAPITAL}(?: ${SURNAME})?)`, 'gud');
const INITIALS = new RegExp(`(?<![\\p{L}.])(?:\\p{Lu}\\. ?){1,4}${SURNAME}`, 'gu');
const FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${either(firstNames)})(?:-\\p{Lu}\\p{L}+)?(?: ${SURNAME}){0,4}(?![\\p{L}])`,
  'gu',
);
/** A word that begins a sentence before a street is no part of its name. */
const BEFORE = `(?!(?:${either(words.beforeStreets)}) )\\p{Lu}[\\p{L}'’.-]{0,30} (?:${PREFIX} ){0,3}`;
const STREET_NAME = `(?:${BEFORE}){0,3}\\p{Lu}[\\p{L}'’-]{0,40}${STREET}|(?:Laan|Plein|Weg|Hof) (?:${PREFIX} ){1,3}${CAPITAL}`;
const STREET_NUMBER = new RegExp(
  `(?<![\\p{L}-])(?:${STREET_NAME}) \\d{1,5}(?: ?[a-zA-Z](?!\\p{L}))?(?!\\d|[:.,]\\d)`,
  'gu',
);
const DIAGNOSIS = new RegExp(`(?<!\\p{L})(?:${either(words.diagnoses)})\\p{L}*`, 'giu');
/** After a first name: part of a street or a building, not somebody. */
const NO_PERSON = new RegExp(`\\p{L}{2,}(?:${either(words.noPersons)})$`, 'u');

/** Names of people, and streets with a number. */
export function findNames(text: string): PersonalSpan[] {
  return [
    ...grouped(text, TITLED, 'name'),
    ...grouped(text, NAMED, 'name'),
    ...spans(text, INITIALS, 'name'),
    ...spans(text, FIRST, 'name').filter((found) => !NO_PERSON.test(found.text)),
    ...spans(text, STREET_NUMBER, 'address').filter((found) => isStreet(found.text)),
  ];
}

export function findDiagnoses(text: string): PersonalSpan[] {
  return spans(text, DIAGNOSIS, 'diagnosis');
}

function isStreet(text: string): boolean {
  const street = text.replace(/ \d.*$/u, '');
  if (!/\p{Lu}/u.test(street)) return false;
  return !words.noStreets.includes(street.toLowerCase());
}

function grouped(text: string, what: RegExp, kind: PersonalSpan['kind']): PersonalSpan[] {
  return [...text.matchAll(what)].flatMap((found) => {
    const [from, to] = found.indices?.groups?.name ?? [];
    return from === undefined || to === undefined || NO_PERSON.test(text.slice(from, to))
      ? []
      : [span(text, kind, from, to)];
  });
}
