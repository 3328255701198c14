import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { journalWords } from './journal.nl.ts';

const sources = globSync('src/{domain,processes}/**/*.ts').filter((file) => !/\.test\.ts$/.test(file));
const written = new Set(sources.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bverb: '([^']+)'/g)].map(([, code]) => code ?? '')));

test('every deed that the journal keeps has a name, and no name is left over', () => {
  expect(written.size).toBeGreaterThan(70);
  expect([...written].sort()).toEqual(Object.keys(journalWords.verbs).sort());
});

test('no two deeds have one name', () => {
  const names = Object.values(journalWords.verbs);
  expect(new Set(names).size).toBe(names.length);
});

test('every subject of a deed has a name', () => {
  const kinds = sources.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bsubject: \['([a-z_]+)'/g)].map(([, kind]) => kind ?? ''));
  expect(kinds.length).toBeGreaterThan(50);
  expect([...new Set(kinds)].filter((kind) => journalWords.subject(kind) === kind)).toEqual([]);
});
