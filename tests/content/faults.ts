import { existsSync, readFileSync } from 'node:fs';
import { routes } from '#src/access.ts';
import type { Catalogue, Course } from '#src/catalogue/port.ts';
import type { Fault } from './fault.ts';
import { vanishedFaults } from './ids.ts';
import { type LessonText, lessonTexts } from './lesson-text.ts';
import { keyFaults } from './quiz-key.ts';
import { readingEase, wordsOf } from './reading-ease.ts';
import { sourceFaults } from './sources.ts';
import { everyTableFault } from './tables.ts';

const LEAST_WORDS = 400;
const MOST_WORDS = 1_200;
const WORDS_A_MINUTE = 150;
/** The longest work that one lesson asks beside the reading: an hour, and five minutes for its reflection. */
const MOST_WORK_MINUTES = 65;
const LEAST_EASE = 50;
const LEAST_COURSE_EASE = 60;
/** Names of other people's qualifications, which may never stand on ours. */
const FORBIDDEN = /\b(NLQF|microcredentials?|EVC|ervaringscertifica(at|ten))\b/i;
const REACHABLE = Object.keys(routes).map(
  (pattern) => new RegExp(`^${pattern.replace(/\[\.\.\.\w+\]/g, '.+').replace(/\[\w+\]/g, '[^/]+')}$`),
);

/** What no schema knows about the texts: their length, ease, minutes, links and pictures, and whether every outcome is taught and asked. */
export function contentFaults(catalogue: Catalogue): Fault[] {
  const texts = lessonTexts();
  return [
    ...texts.flatMap((text) => [
      ...lengthFaults(text),
      ...easeFaults(text),
      ...minuteFaults(text),
      ...linkFaults(text),
      ...wordFaults(text),
    ]),
    ...catalogue.courses().flatMap((course) => [...outcomeFaults(course), ...courseEaseFaults(course, texts)]),
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

function minuteFaults(text: LessonText): Fault[] {
  const reading = Math.ceil(wordsOf(text.prose).length / WORDS_A_MINUTE);
  const fault = (sentence: string): Fault[] => [{ file: text.file, line: 1, sentence }];
  if (text.minutes < reading)
    return fault(`Reading alone takes ${reading} minutes, and "minutes" says ${text.minutes}.`);
  if (text.minutes > reading + MOST_WORK_MINUTES)
    return fault(
      `Reading takes ${reading} minutes; "minutes" says ${text.minutes}, and a lesson asks ${MOST_WORK_MINUTES} minutes of work at most.`,
    );
  return [];
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
