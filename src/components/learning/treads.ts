import type { Course, Lesson } from '#src/catalogue/port.ts';

/** With more lessons than this a tread stands for a module, so that the stair stays readable on a phone. */
export const MOST_TREADS = 12;

/** The lessons that each tread of a course stands for. */
export function stepsOf(course: Pick<Course, 'modules'>): readonly (readonly Lesson[])[] {
  const lessons = course.modules.flatMap((module) => module.lessons);
  return lessons.length > MOST_TREADS
    ? course.modules.map((module) => module.lessons)
    : lessons.map((lesson) => [lesson]);
}

/** How many treads there are, and how many lie before the first lesson that is not finished. */
export function moduleTreads(course: Pick<Course, 'modules'>, next: Lesson | null): { all: number; done: number } {
  const steps = stepsOf(course);
  const here = next ? steps.findIndex((step) => step.some((lesson) => lesson.id === next.id)) : steps.length;
  return { all: steps.length, done: here === -1 ? steps.length : here };
}
