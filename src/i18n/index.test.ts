import { expect, test } from 'vitest';
import { byReader } from './by-reader.ts';
import * as spoken from './index.ts';
import * as nl from './nl/index.ts';

const one = { title: { yes: 'ja' }, count: (n: number) => `${n} keer` };
const other = { title: { yes: 'yes' }, count: (n: number) => `${n} times` };

test('a part says what the language of the moment says: a sentence, a function, and all its names', () => {
  let now = one;
  const { title, count } = byReader(one, () => now);
  expect([title.yes, count(2), { ...title }]).toEqual(['ja', '2 keer', { yes: 'ja' }]);
  now = other;
  expect([title.yes, count(2), Object.entries(title), 'yes' in title]).toEqual([
    'yes',
    '2 times',
    [['yes', 'yes']],
    true,
  ]);
});

test('every catalogue of a language is handed out', () => {
  expect(Object.keys(spoken)).toEqual(expect.arrayContaining(Object.keys(nl)));
  expect(spoken.day(new Date('2026-06-14T10:00:00Z'))).toBe('14 juni 2026');
  expect({ ...spoken.roleNames }).toEqual(nl.roleNames);
  expect([...spoken.countryOptions]).toEqual(nl.countryOptions);
});

test('a reader is answered in a language that we speak', async () => {
  expect(['nl', 'nl-BE, fr;q=0.5', 'tlh, nl;q=0.1', 'tlh', '', undefined].map(spoken.languageFor)).toEqual(
    Array(6).fill('nl'),
  );
  expect(await spoken.inLanguage('nl', async () => spoken.language())).toBe('nl');
  expect(spoken.language()).toBe('nl');
});
