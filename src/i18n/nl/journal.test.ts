import { expect, test } from 'vitest';
import { journalWords } from './journal.ts';

test('no two verbs have one name', () => {
  const names = Object.values(journalWords.verbs);
  expect(new Set(names).size).toBe(names.length);
});

test('every verb is written as module.verb_noun', () => {
  expect(Object.keys(journalWords.verbs).filter((verb) => !/^[a-z]+\.[a-z]+(_[a-z]+)+$/.test(verb))).toEqual([]);
});

test('what has no name, of a verb, a subject or a fact, stays as it is', () => {
  expect([journalWords.verb('toString'), journalWords.subject('x'), journalWords.fact('constructor')]).toEqual([
    'toString',
    'x',
    'constructor',
  ]);
});
