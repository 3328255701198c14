import type { AuthoredLesson } from './assemble.ts';
import type { Fault } from './faults.ts';

/**
 * Whether the live parts in a lesson's text are the ones that it announces: each reflection, practice and the quiz of the frontmatter
 * stands in the text once, nothing else does, and an assignment is the one of this module.
 */
export function partFaults(lesson: AuthoredLesson, assignmentId: string | null): Fault[] {
  const { reflections, quiz, practices } = lesson.value;
  return [
    ...faultsOf(lesson, 'Reflection', new Set(reflections.map(({ id }) => id))),
    ...faultsOf(lesson, 'PracticeQuiz', new Set(quiz === null ? [] : [quiz])),
    ...faultsOf(lesson, 'Practice', new Set(practices)),
    ...placesOf(lesson, 'AssignmentLink').flatMap(({ id, line }) =>
      id === assignmentId
        ? []
        : [{ file: lesson.file, line, sentence: `The assignment "${id}" is not the one of this module.` }],
    ),
  ];
}

function faultsOf(lesson: AuthoredLesson, part: string, announced: ReadonlySet<string>): Fault[] {
  const places = placesOf(lesson, part);
  const missing = [...announced].filter((id) => places.filter((place) => place.id === id).length !== 1);
  return [
    ...places.flatMap(({ id, line }) =>
      announced.has(id)
        ? []
        : [{ file: lesson.file, line, sentence: `<${part} id="${id}" /> is not announced at the top of this lesson.` }],
    ),
    ...missing.map((id) => ({
      file: lesson.file,
      line: lesson.bodyLine,
      sentence: `The text must hold <${part} id="${id}" /> once.`,
    })),
  ];
}

function placesOf({ body, bodyLine }: AuthoredLesson, part: string): { id: string; line: number }[] {
  return [...body.matchAll(new RegExp(`<${part} id="([^"]*)"`, 'g'))].map((found) => ({
    id: found[1] ?? '',
    line: bodyLine + body.slice(0, found.index).split('\n').length - 1,
  }));
}
