import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { oddNames } from './names.ts';

const files = globSync('{src,db,tests}/**/*.{ts,mjs,astro}').map((file) => file.replaceAll('\\', '/'));

test('names say the standard term', () => {
  expect(files.length).toBeGreaterThan(1_000);
  expect(
    files.flatMap((file) => oddNames(file, readFileSync(file, 'utf8')).map((fault) => `${file}: ${fault}`)),
  ).toEqual([]);
});

test.each([
  ['src/http/planted.ts', 'export function readNotices() {}', 'readNotices: say flash, provider event, alert'],
  ['src/domain/areas/planted.ts', 'type KeptMap = {};', 'KeptMap: say stored, pending form, what it is kept for'],
  ['src/domain/areas/side-door.ts', '', 'side-door: say public API, index'],
  ['src/queries/planted.ts', 'export const PAPERS = 1;', 'PAPERS: say PDF metadata, invoices, certificates'],
])('a name that is planted in %s is found', (file, source, fault) => {
  expect(oddNames(file, source)).toEqual([fault]);
});

test('every verb of the journal is written as module.verb_noun', () => {
  const verbs = globSync('src/domain/*/journal.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^ {2}'?([\w.]+)'?: /gm)].map(([, verb]) => verb),
  );
  expect(verbs.length).toBeGreaterThan(80);
  expect(verbs.filter((verb) => !/^[a-z]+\.[a-z]+(_[a-z]+)+$/.test(verb ?? ''))).toEqual([]);
});

test('a word that means itself may stand', () => {
  expect(oddNames('src/documents/fonts/planted.ts', 'export const letters = 1;')).toEqual([]);
  expect(oddNames('src/queries/planted.ts', 'export const bedroom = 1;')).toEqual([]);
});
