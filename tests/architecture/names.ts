/** Words of the architecture that a newcomer would have to learn, and the standard term of each. */
export const STANDARD: Readonly<Record<string, string>> = {
  deed: 'action',
  door: 'public API, index',
  house: 'product, settings',
  kept: 'stored, pending form, what it is kept for',
  letter: 'mail',
  notice: 'flash, provider event, alert',
  papers: 'PDF metadata, invoices, certificates',
  room: 'module',
  said: 'text, sentence',
  spot: 'placeholder',
  told: 'text, facts, what was received',
};

/** Names in which such a word means itself, and why. */
export const MEANS_ITSELF: readonly (readonly [path: RegExp, name: RegExp, why: string])[] = [
  [/^src\/(documents\/|domain\/paper-letters\.ts$)/, /letter/i, 'a letter of a font'],
  [/^src\/(documents|components|domain\/(learning|licensing))\//, /room/i, 'how much still fits'],
  [/^src\/i18n\//, /./, 'the catalogues are called after what stands in them'],
  [/^db\/schema\//, /notice/i, 'tables are called as the landed migration calls them'],
];

/** The exported names and types that a file declares, and its own name. */
export function namesIn(path: string, source: string): string[] {
  const file = path.split('/').at(-1)?.split('.')[0] ?? '';
  const declared = source.matchAll(
    /^(?:export (?:async )?(?:function|const|let|class)|(?:export )?(?:type|interface)) (\w+)/gm,
  );
  return [file, ...[...declared].map(([, name = '']) => name)];
}

/** The words of these names that have a standard term. */
export function oddNames(path: string, source: string): string[] {
  return namesIn(path, source)
    .filter((name) => !MEANS_ITSELF.some(([where, which]) => where.test(path) && which.test(name)))
    .flatMap((name) => wordsOf(name).flatMap((word) => (STANDARD[word] ? [`${name}: say ${STANDARD[word]}`] : [])));
}

function wordsOf(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return words.map((word) => word.toLowerCase()).map((word) => (STANDARD[word] ? word : word.replace(/s$/, '')));
}
