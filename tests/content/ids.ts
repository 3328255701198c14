import { readFileSync, writeFileSync } from 'node:fs';
import type { Catalogue } from '#src/catalogue/port.ts';
import type { Fault } from './fault.ts';

export const IDS_FILE = 'content/ids.txt';

/** Every id that somebody's progress, answers or links may hang on. */
export function everyId(catalogue: Catalogue): string[] {
  const courses = catalogue.courses();
  const modules = courses.flatMap((course) => course.modules);
  const lessons = modules.flatMap((module) => module.lessons);
  const things = [
    ...courses,
    ...modules,
    ...lessons,
    ...lessons.flatMap((lesson) => lesson.reflections),
    ...catalogue.schemes(),
    ...catalogue.stories(),
  ];
  return [
    ...things.map(({ id }) => id),
    ...courses.flatMap((course) =>
      [...catalogue.assignments(course.id), ...catalogue.quizzes(course.id), ...catalogue.practices(course.id)].map(
        ({ id }) => id,
      ),
    ),
  ].sort();
}

/** An id that once stood in the content may not vanish: what people did is kept under it. */
export function vanishedFaults(catalogue: Catalogue, known = knownIds()): Fault[] {
  const ids = new Set(everyId(catalogue));
  return known.flatMap((id, at) =>
    ids.has(id)
      ? []
      : [
          {
            file: IDS_FILE,
            line: at + 1,
            sentence: `The id "${id}" has vanished from the content; what people did is kept under it.`,
          },
        ],
  );
}

/** Ids that nobody wrote down yet. */
export function newIds(catalogue: Catalogue, known = knownIds()): string[] {
  const before = new Set(known);
  return everyId(catalogue).filter((id) => !before.has(id));
}

export function takeNewIds(catalogue: Catalogue): void {
  writeFileSync(IDS_FILE, `${[...knownIds(), ...newIds(catalogue)].sort().join('\n')}\n`);
}

function knownIds(): string[] {
  return readFileSync(IDS_FILE, 'utf8').split('\n').filter(Boolean);
}
