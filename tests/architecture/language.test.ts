import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dutchIn, ownWordsIn } from './dutch.ts';

/**
 * Where Dutch may stand in `src`: the catalogues, the demo's own stories, the catalogue and till that tests and the demo run on, and tests.
 */
const SPEAKS_DUTCH = /^src\/(i18n|demo)\/|^src\/catalogue\/fake(-[a-z]+)?\.ts$|\/words\.nl\.ts$|\.test\.ts$/;

const files = globSync('{src,db}/**/*.{ts,astro}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !SPEAKS_DUTCH.test(file));
const catalogues = globSync('src/i18n/**/*.ts').filter((file) => !file.endsWith('.test.ts'));

test('no code outside the catalogues speaks Dutch', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap((file) => dutchIn(file, readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`))).toEqual(
    [],
  );
});

test.each([
  ['planted.ts', "export const sentence = 'Deze plaats is er niet.';"],
  ['planted.ts', 'export const sentence = (n: number) => `Er zijn nog $'.concat('{n} plaatsen voor uw groep`;')],
  ['planted.astro', '---\nconst n = 1;\n---\n<p>Dit kunt u hier lezen</p>'],
  ['planted.astro', '---\nconst n = 1;\n---\n<img src="a.png" alt="Een foto van uw werk" />'],
  ['planted.astro', "---\nconst text = 'U heeft nog geen plaats';\n---\n<p>{text}</p>"],
])('Dutch that is planted in %s is found: %s', (file, source) => {
  expect(dutchIn(file, source)).toHaveLength(1);
});

test('no template has a word of its own', () => {
  const templates = files.filter((file) => file.endsWith('.astro'));
  expect(templates.length).toBeGreaterThan(200);
  expect(templates.flatMap((file) => ownWordsIn(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`))).toEqual(
    [],
  );
});

test.each(['<p>vieren</p>', '<text x="1">terug kijken</text>', '<img alt="Kaart" />', '<Field label="uw naam" />'])(
  'a word that is planted in a template is found: %s',
  (markup) => {
    expect(ownWordsIn(`---\nconst n = 1;\n---\n${markup}`)).toHaveLength(1);
  },
);

test('code, keys and the name of the product are no words of a template', () => {
  const source =
    '---\nconst n = 1;\n---\n<b>Klimroute</b>{n > 0 && rows.length < 2 && <i title="admin">{words.title}</i>}';
  expect(ownWordsIn(source)).toEqual([]);
});

test('English, code and addresses are not taken for Dutch', () => {
  expect(
    dutchIn('a.ts', "throw new Error('the run is not there for us'); const path = '/trainingen/voor/een';"),
  ).toEqual([]);
});

/** One word for one thing on the screen: what is not said, and what is said instead. */
const ONE_WORD: readonly [not: RegExp, but: string][] = [
  [/\b(?:brief|brieven)\b/iu, 'mail'],
  [/\bmens\b/iu, 'persoon'],
  [/\b(?:e-mails?|emails?)\b(?!-)/iu, 'mail'],
  [/\bwebsite\b/iu, 'site'],
  [/\binschrijving(?:en)?\b/iu, 'aanmelding'],
  [/"/u, 'curly quotes'],
];

test.each(ONE_WORD)('the catalogues do not say %s but %s', (not) => {
  const said = catalogues.flatMap((file) =>
    sentencesIn(file)
      .filter((text) => not.test(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(said).toEqual([]);
});

function sentencesIn(file: string): string[] {
  const source = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^import .*$/gm, '')
    .replace(/\/\/ .*$/gm, '');
  return [...source.matchAll(/'([^'\n]*)'|`([^`]*)`/g)]
    .map(([, quoted, ticked]) => quoted ?? ticked ?? '')
    .filter((text) => text.includes(' '));
}
