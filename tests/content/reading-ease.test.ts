import { expect, test } from 'vitest';
import { readingEase, syllablesOf, wordsOf } from './reading-ease.ts';

test.each([
  ['tafel', 2],
  ['keukentafel', 4],
  ['ideeën', 3],
  ['mooie', 2],
  ['leeuw', 1],
  ['nieuwe', 2],
  ['bijeenkomst', 3],
  ['hbo', 1],
])('%s has %i syllables', (word, syllables) => expect(syllablesOf(word)).toBe(syllables));

test('the formula of Douma: ten words of one syllable in one sentence', () => {
  // 206.84 − 0.77 × 100 − 0.93 × 10
  expect(readingEase('Ik zie de kat op de mat bij het vuur.')).toBeCloseTo(120.54, 5);
});

test('longer words and longer sentences read less easily', () => {
  const easy = readingEase('De bank staat in de zon. Zij zit er graag.');
  const longSentence = readingEase('De bank staat in de zon en zij zit er graag op.');
  const longWords = readingEase('Verantwoordelijkheidsgevoel ondersteunt gebiedsgerichte samenwerkingsverbanden.');
  expect(easy).toBeGreaterThan(longSentence);
  expect(longSentence).toBeGreaterThan(longWords);
});

test('words are counted as a reader does', () => {
  expect(wordsOf("Zo'n KOEK-coach zegt: 't is 3 uur.")).toHaveLength(7);
});
