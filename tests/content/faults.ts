import { existsSync, readFileSync } from 'node:fs';
import { routes } from '#src/access.ts';
import type { Catalogue, Course } from '#src/catalogue/port.ts';
import type { Practice } from '#src/catalogue/practice.ts';
import type { Fault } from './fault.ts';
import { vanishedFaults } from './ids.ts';
import { type LessonText, lessonTexts } from './lesson-text.ts';
import { keyFaults } from './quiz-key.ts';
import { readingEase, wordsOf } from './reading-ease.ts';
import { rhythmOf } from './rhythm.ts';
import { sourceFaults } from './sources.ts';
import { everyTableFault } from './tables.ts';

const LEAST_WORDS = 400;
const MOST_WORDS = 1_200;
const WORDS_A_MINUTE = 150;
/** The longest work that one lesson asks beside the reading: an hour outside, and a quarter for its practice and reflection. */
const MOST_WORK_MINUTES = 75;
/** A reflection or a quiz. */
const MINUTES_TO_WRITE = 5;
/** Questions take a minute each and one more; the other kinds about as long whatever stands in them. */
const PRACTICE_MINUTES = { dialogue: 6, scene: 6, sorting: 5, observation: 5, rewriting: 8, example: 8 } as const;
const LEAST_EASE = 50;
const LEAST_COURSE_EASE = 60;
/** How the sentences of a lesson alternate: the share of short and of long ones, and paragraphs that end on a short one. */
const MOST_SHORT = 0.25;
const LEAST_LONG = 0.18;
const MOST_SHORT_CLOSINGS = 2;
/** More of them in one lesson and it begins to preach. */
const MOST_MAXIMS = 1;
/** Names of other people's qualifications, which may never stand on ours. */
const FORBIDDEN = /\b(NLQF|microcredentials?|EVC|ervaringscertifica(at|ten))\b/i;
const REACHABLE = Object.keys(routes).map(
  (pattern) => new RegExp(`^${pattern.replace(/\[\.\.\.\w+\]/g, '.+').replace(/\[\w+\]/g, '[^/]+')}$`),
);

/** What no schema knows about the texts: their length, ease, minutes, links and pictures, and whether every outcome is taught and asked. */
export function contentFaults(catalogue: Catalogue): Fault[] {
  const texts = lessonTexts();
  const practices = catalogue.courses().flatMap(({ id }) => catalogue.practices(id));
  return [
    ...texts.flatMap((text) => [
      ...lengthFaults(text),
      ...easeFaults(text),
      ...rhythmFaults(text),
      ...minuteFaults(text, practices),
      ...linkFaults(text),
      ...wordFaults(text),
    ]),
    ...catalogue.courses().flatMap((course) => [...outcomeFaults(course), ...courseEaseFaults(course, texts)]),
    ...practiceFaults(catalogue, texts),
    ...catalogue.courses().flatMap((course) => referenceFaults(catalogue, course)),
    ...everyTableFault(),
    ...keyFaults(catalogue),
    ...sourceFaults(catalogue),
    ...vanishedFaults(catalogue),
  ];
}

function lengthFaults(text: LessonText): Fault[] {
  const words = wordsOf(text.prose).length;
  if (words >= LEAST_WORDS && words <= MOST_WORDS) return [];
  return [
    {
      file: text.file,
      line: text.firstLine,
      sentence: `This lesson has ${words} words; a lesson has ${LEAST_WORDS} to ${MOST_WORDS}.`,
    },
  ];
}

function easeFaults(text: LessonText): Fault[] {
  const ease = readingEase(text.prose);
  return ease >= LEAST_EASE
    ? []
    : [
        {
          file: text.file,
          line: text.firstLine,
          sentence: `Reading ease is ${ease.toFixed(0)}; shorter words and sentences bring it to ${LEAST_EASE}.`,
        },
      ];
}

function rhythmFaults(text: LessonText): Fault[] {
  const { short, long, rows, closings, maxims } = rhythmOf(text.source);
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return [
    ...(short > MOST_SHORT ? [`${percent(short)} of the sentences has six words or fewer; a quarter at most.`] : []),
    ...(long < LEAST_LONG ? [`${percent(long)} of the sentences has fifteen words or more; 18 % at least.`] : []),
    ...rows.map((words) => `More than three short sentences in a row, from "${words}"`),
    ...(closings.length > MOST_SHORT_CLOSINGS
      ? [`Too many paragraphs end on an effect: "${closings.join('", "')}".`]
      : []),
    ...(maxims.length > MOST_MAXIMS ? [`More than one maxim in a lesson: "${maxims.join('", "')}".`] : []),
  ].map((sentence) => ({ file: text.file, line: text.firstLine, sentence }));
}

/** Whether "minutes" is the true time, and no lesson asks more work than fits an evening. */
function minuteFaults(text: LessonText, practices: readonly Practice[]): Fault[] {
  const reading = Math.ceil(wordsOf(text.prose).length / WORDS_A_MINUTE);
  const outside = [...text.source.matchAll(/<TryThis\b[^>]*\bminutes=\{(\d+)\}/g)].map((found) => Number(found[1]));
  const pauses = [...text.source.matchAll(/<(?:Reflection|PracticeQuiz) /g)].map(() => MINUTES_TO_WRITE);
  const practised = [...text.source.matchAll(/<Practice id="([^"]+)"/g)].map((found) =>
    minutesOf(practices.find(({ id }) => id === found[1])),
  );
  const work = [...outside, ...pauses, ...practised].reduce((total, minutes) => total + minutes, 0);
  const fault = (sentence: string): Fault[] => [{ file: text.file, line: 1, sentence }];
  if (text.minutes !== reading + work)
    return fault(`Reading takes ${reading} minutes and the work ${work}; "minutes" says ${text.minutes}.`);
  return work <= MOST_WORK_MINUTES
    ? []
    : fault(`This lesson asks ${work} minutes of work beside the reading; ${MOST_WORK_MINUTES} at most.`);
}

function minutesOf(practice: Practice | undefined): number {
  if (!practice) return 0;
  return practice.kind === 'questions' ? practice.questions.length + 1 : PRACTICE_MINUTES[practice.kind];
}

function linkFaults(text: LessonText): Fault[] {
  return [...text.source.matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g)].flatMap((found) => {
    const [, picture, label = '', target = ''] = found;
    const line = text.firstLine + text.source.slice(0, found.index).split('\n').length - 1;
    if (!label.trim())
      return [{ file: text.file, line, sentence: 'A link or picture needs words that say what it is.' }];
    if (picture)
      return existsSync(`public${target}`)
        ? []
        : [{ file: text.file, line, sentence: `There is no picture ${target} in public/.` }];
    return leadsSomewhere(target)
      ? []
      : [{ file: text.file, line, sentence: `The link ${target} leads to no page of ours.` }];
  });
}

function leadsSomewhere(target: string): boolean {
  if (/^https:\/\//.test(target) || target.startsWith('#')) return true;
  const path = target.split(/[?#]/)[0] ?? '';
  return REACHABLE.some((pattern) => pattern.source !== '^\\/.+$' && pattern.test(path));
}

function wordFaults(text: LessonText): Fault[] {
  const lines = text.source.split('\n');
  return lines.flatMap((words, at) =>
    FORBIDDEN.test(words)
      ? [
          {
            file: text.file,
            line: text.firstLine + at,
            sentence: `"${FORBIDDEN.exec(words)?.[0]}" is the name of a qualification that is not ours.`,
          },
        ]
      : [],
  );
}

function outcomeFaults(course: Course): Fault[] {
  const file = `content/courses/${course.id}/course.yaml`;
  const taught = new Set(course.modules.flatMap((module) => module.lessons.flatMap((lesson) => lesson.outcomes)));
  const asked = new Set(course.modules.filter((module) => module.assignment).flatMap((module) => module.outcomes));
  return course.outcomes.flatMap(({ id }) => [
    ...(taught.has(id) ? [] : [{ file, line: lineOf(file, id), sentence: `No lesson teaches outcome ${id}.` }]),
    ...(asked.has(id)
      ? []
      : [{ file, line: lineOf(file, id), sentence: `No module with an assignment has outcome ${id}.` }]),
  ]);
}

/** A lesson that only tells is not learned from: each has a practice that answers back. */
function practiceFaults(catalogue: Catalogue, texts: readonly LessonText[]): Fault[] {
  const lessons = catalogue.courses().flatMap(({ id }) => catalogue.lessons(id));
  return texts.flatMap(({ id, file, firstLine }) =>
    lessons.some((lesson) => lesson.id === id && lesson.practices.length > 0)
      ? []
      : [{ file, line: firstLine, sentence: 'This lesson has no practice that answers back.' }],
  );
}

/** Somebody must be able to look up what a module says, and to see the rules around it. */
function referenceFaults(catalogue: Catalogue, { id, modules }: Course): Fault[] {
  return modules
    .filter((module) => catalogue.references(module.id).length === 0)
    .map((module) => ({
      file: `content/courses/${id}/course.yaml`,
      line: 1,
      sentence: `The module "${module.id}" has no sources or rules in content/references.`,
    }));
}

function courseEaseFaults(course: Course, texts: readonly LessonText[]): Fault[] {
  const own = texts.filter((text) => text.file.startsWith(`content/courses/${course.id}/`));
  const average = own.reduce((total, text) => total + readingEase(text.prose), 0) / Math.max(1, own.length);
  const file = `content/courses/${course.id}/course.yaml`;
  return own.length === 0 || average >= LEAST_COURSE_EASE
    ? []
    : [
        {
          file,
          line: 1,
          sentence: `Reading ease of the course is ${average.toFixed(0)}; it should be ${LEAST_COURSE_EASE} on average.`,
        },
      ];
}

function lineOf(file: string, words: string): number {
  return (
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1
  );
}
