import { readFileSync } from 'node:fs';
import type { Catalogue } from '#src/catalogue/port.ts';
import type { Fault } from './fault.ts';
import { filesBelow, type LessonText, lessonTexts } from './lesson-text.ts';
import { wordsOf } from './reading-ease.ts';

type Option = { readonly id: string; readonly text: string };
/** A question as far as its key can be guessed: what is asked, in which order it may be answered, and the best of the answers. */
export type Keyed = {
  readonly id: string;
  readonly stem: string;
  readonly options: readonly Option[];
  readonly key: string;
};
export type KeyedList = { readonly id: string; readonly ordered: boolean; readonly questions: readonly Keyed[] };

/** The best option may be this much longer than the longest of the others. */
const MOST_LONGER = 1.2;
/** Of this many questions or more, one place or the longest option may hold the key in at most this share. */
const ENOUGH = 3;
const MOST_IN_A_LIST = 0.5;
const ENOUGH_IN_A_COURSE = 12;
const MOST_IN_A_COURSE = 0.4;
/** As many words in a row from the lesson's own text are a repetition of it. */
const REPEATED_WORDS = 7;

/** Whether length or place tells the best answer, or the question tells the lesson's own story again. */
export function keyFaults(catalogue: Catalogue): Fault[] {
  const texts = new Map(lessonTexts().map((text) => [text.id, text]));
  return catalogue.courses().flatMap(({ id: course }) => {
    const lists = [
      ...catalogue.quizzes(course).map(({ id, questions }) => ({
        id,
        ordered: true,
        questions: questions.map(({ id: question, text, options, answer }) => ({
          id: question,
          stem: text,
          options,
          key: answer,
        })),
      })),
      ...catalogue.practices(course).flatMap((practice) =>
        practice.kind === 'questions'
          ? [
              {
                id: practice.id,
                ordered: false,
                questions: practice.questions.map(({ id, scene, text, options, best }) => ({
                  id,
                  stem: `${scene ?? ''} ${text}`,
                  options,
                  key: best,
                })),
              },
            ]
          : [],
      ),
    ];
    const lessonOf = (list: string) =>
      catalogue.lessons(course).find(({ quiz, practices }) => quiz === list || practices.includes(list));
    return [
      ...lists.flatMap((list) => listFaults(list, texts.get(lessonOf(list.id)?.id ?? ''))),
      ...courseFaults(course, lists),
    ];
  });
}

/** Faults of one list of questions, told at its file. */
export function listFaults(list: KeyedList, lesson?: LessonText): Fault[] {
  return [
    ...list.questions.flatMap((question) => questionSentences(question, lesson)),
    ...shareSentences(list.questions, list.ordered, ENOUGH, MOST_IN_A_LIST),
  ].map((sentence) => faultAt(list.id, sentence));
}

function courseFaults(course: string, lists: readonly KeyedList[]): Fault[] {
  const ordered = lists.filter((list) => list.ordered).flatMap(({ questions }) => questions);
  const all = lists.flatMap(({ questions }) => questions);
  const sentences = new Set([
    ...shareSentences(ordered, true, ENOUGH_IN_A_COURSE, MOST_IN_A_COURSE),
    ...shareSentences(all, false, ENOUGH_IN_A_COURSE, MOST_IN_A_COURSE),
  ]);
  return [...sentences].map((sentence) => ({ file: `content/courses/${course}/course.yaml`, line: 1, sentence }));
}

function questionSentences(question: Keyed, lesson?: LessonText): string[] {
  const key = question.options.find(({ id }) => id === question.key)?.text.length ?? 0;
  const others = question.options.filter(({ id }) => id !== question.key).map(({ text }) => text.length);
  const again = lesson ? repetition(question.stem, lesson.prose) : null;
  return [
    ...(key > Math.max(...others) * MOST_LONGER
      ? [`The best option of "${question.id}" is the longest by more than a fifth.`]
      : []),
    ...(again ? [`The question "${question.id}" repeats the lesson: "${again}".`] : []),
  ];
}

function shareSentences(questions: readonly Keyed[], ordered: boolean, enough: number, most: number): string[] {
  if (questions.length < enough) return [];
  const allowed = Math.ceil(questions.length * most);
  const longest = questions.filter(({ options, key }) => {
    const length = Math.max(...options.map(({ text }) => text.length));
    return options.find(({ id }) => id === key)?.text.length === length;
  }).length;
  const places = questions.map(({ options, key }) => options.findIndex(({ id }) => id === key) + 1);
  const told = [...new Set(places)].filter((place) => places.filter((other) => other === place).length > allowed);
  return [
    ...(longest > allowed ? [`The best option is the longest in ${longest} of ${questions.length} questions.`] : []),
    ...(ordered ? told.map((place) => `The best option stands at place ${place} too often to be a chance.`) : []),
  ];
}

/** The first words in a row that stand in both texts, or null. */
function repetition(stem: string, prose: string): string | null {
  const plain = (text: string) => wordsOf(text.toLowerCase());
  const words = plain(stem);
  const lesson = ` ${plain(prose).join(' ')} `;
  const rows = words
    .slice(0, Math.max(0, words.length - REPEATED_WORDS + 1))
    .map((_, at) => words.slice(at, at + REPEATED_WORDS).join(' '));
  return rows.find((row) => lesson.includes(` ${row} `)) ?? null;
}

function faultAt(id: string, sentence: string): Fault {
  const file = [...filesBelow('content/questions'), ...filesBelow('content/practice')].find((path) =>
    readFileSync(path, 'utf8').startsWith(`id: ${id}\n`),
  );
  return { file: file ?? 'content', line: 1, sentence };
}
