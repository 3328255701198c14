import type { AuthoredCourse } from './assemble.ts';
import type { Authored } from './authored.ts';
import type { Fault } from './faults.ts';
import type { Handout } from './handout.ts';

export type AuthoredHandout = { readonly read: Authored<unknown>; readonly handout: Handout };

/** A paper lies in the folder of its course, and its module and lesson are of that course. */
export function handoutFaults({ read, handout }: AuthoredHandout, courses: readonly AuthoredCourse[]): Fault[] {
  const course = courses.find(({ read: { value } }) => value.id === handout.courseId);
  const fault = (path: readonly PropertyKey[], sentence: string): Fault => ({
    file: read.file,
    line: read.lineOf(path),
    sentence,
  });
  if (!course) return [fault([], `The folder "${handout.courseId}" is not the name of a course.`)];
  const module = course.modules.find((one) => one.read.value.id === handout.module);
  if (!module) return [fault(['module'], `There is no module "${handout.module}" in this course.`)];
  return handout.lesson === undefined || module.lessons.some((lesson) => lesson.value.id === handout.lesson)
    ? []
    : [fault(['lesson'], `There is no lesson "${handout.lesson}" in the module "${handout.module}".`)];
}
