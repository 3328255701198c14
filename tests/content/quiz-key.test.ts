import { expect, test } from 'vitest';
import type { LessonText } from './lesson-text.ts';
import { type Keyed, listFaults } from './quiz-key.ts';

const keyed = (
  id: string,
  key: number,
  texts: readonly string[] = ['Ik wacht even.', 'Ik vraag door.', 'Ik zeg het.'],
) =>
  ({
    id,
    stem: 'Wat doet u?',
    options: texts.map((text, at) => ({ id: `o${at}`, text })),
    key: `o${key}`,
  }) satisfies Keyed;
const sentences = (questions: readonly Keyed[], ordered = true, prose?: string) =>
  listFaults({ id: 'x', ordered, questions }, prose === undefined ? undefined : ({ prose } as LessonText)).map(
    ({ sentence }) => sentence,
  );

test('a key that is much longer than the rest is told', () => {
  expect(sentences([keyed('lang', 1, ['Ja.', 'Ja, en daarna nog een heleboel meer.', 'Nee.'])])).toEqual([
    'The best option of "lang" is the longest by more than a fifth.',
  ]);
  expect(sentences([keyed('gelijk', 1)])).toEqual([]);
});

test('a key that stands too often at one place is told, but not where the order changes', () => {
  const same = ['een', 'twee', 'drie'].map((id) => keyed(id, 1));
  expect(sentences(same)).toContain('The best option stands at place 2 too often to be a chance.');
  expect(sentences(same, false)).not.toContain('The best option stands at place 2 too often to be a chance.');
  expect(sentences([keyed('een', 0), keyed('twee', 1), keyed('drie', 2)])).toEqual([]);
});

test('a key that is the longest too often is told', () => {
  const long = ['een', 'twee', 'drie'].map((id, at) =>
    keyed(id, at, at === 0 ? ['aaaa', 'bbb', 'ccc'] : at === 1 ? ['aaa', 'bbbb', 'ccc'] : ['aaa', 'bbb', 'cccc']),
  );
  expect(sentences(long)).toContain('The best option is the longest in 3 of 3 questions.');
});

test('a question that tells the story of the lesson again is told', () => {
  const question = {
    ...keyed('oud', 0),
    stem: 'De man op de galerij poetste elke zondag al zijn schoenen. Wat vraagt u?',
  };
  expect(sentences([question], true, 'Verderop staat: de man op de galerij poetste elke zondag, en lachte.')).toEqual([
    'The question "oud" repeats the lesson: "de man op de galerij poetste elke".',
  ]);
  expect(sentences([question], true, 'Een heel andere les.')).toEqual([]);
});
