import type { Handout } from './handout.ts';
import type { Catalogue, Course, Quiz, Scheme, Story, Terms } from './port.ts';
import type { Practice } from './practice.ts';
import type { Reference } from './reference.ts';

/** Everything that a catalogue holds, before it can be asked. */
export type CatalogueParts = {
  readonly courses: readonly Course[];
  readonly quizzes: readonly Quiz[];
  readonly practices: readonly Practice[];
  readonly schemes: readonly Scheme[];
  readonly stories: readonly Story[];
  readonly handouts: readonly Handout[];
  readonly references: readonly Reference[];
  readonly terms: readonly Terms[];
};

/** Answers every question of the port from parts in memory. */
export function composeCatalogue(parts: CatalogueParts): Catalogue {
  const terms = [...parts.terms].sort((a, b) => (a.from < b.from ? 1 : -1));
  const courses = [...parts.courses].sort((a, b) => stepOf(a) - stepOf(b));
  const references = parts.references.toSorted((a, b) => order(a) - order(b) || a.title.localeCompare(b.title, 'nl'));
  const byId = new Map(courses.map((course) => [course.id, course]));
  const lessons = new Map(courses.map(({ id, modules }) => [id, modules.flatMap((m) => m.lessons)]));
  const assignments = new Map(courses.map(({ id, modules }) => [id, assignmentsOf(modules)]));
  const of = <T>(map: Map<string, readonly T[]>, courseId: string) => map.get(courseId) ?? [];
  const withId = <T extends { readonly id: string }>(list: readonly T[], id: string) =>
    list.find((item) => item.id === id);
  const reflections = new Map(courses.map(({ id }) => [id, of(lessons, id).flatMap((lesson) => lesson.reflections)]));
  const quizzes = Map.groupBy(parts.quizzes, ({ courseId }) => courseId);
  const handouts = Map.groupBy(parts.handouts, ({ courseId }) => courseId);
  const practices = Map.groupBy(parts.practices, ({ courseId }) => courseId);

  return {
    courses: () => courses,
    findCourse: (courseId) => byId.get(courseId),
    requireCourse: (courseId) => present(byId.get(courseId), 'course', courseId),
    lessons: (courseId) => of(lessons, courseId),
    lessonIds: (courseId) => of(lessons, courseId).map((lesson) => lesson.id),
    findLesson: (courseId, lessonId) => withId(of(lessons, courseId), lessonId),
    previewLesson: () => [...lessons.values()].flat().find((lesson) => lesson.preview),
    findReflection: (courseId, reflectionId) => withId(of(reflections, courseId), reflectionId),
    assignments: (courseId) => of(assignments, courseId),
    findAssignment: (courseId, assignmentId) => withId(of(assignments, courseId), assignmentId),
    quizzes: (courseId) => of(quizzes, courseId),
    findQuiz: (courseId, quizId) => withId(of(quizzes, courseId), quizId),
    practices: (courseId) => of(practices, courseId),
    findPractice: (courseId, practiceId) => withId(of(practices, courseId), practiceId),
    schemes: () => parts.schemes,
    scheme: (schemeId) => present(withId(parts.schemes, schemeId), 'scheme', schemeId),
    stories: () => parts.stories,
    findStory: (storyId) => withId(parts.stories, storyId),
    handouts: (courseId) => of(handouts, courseId),
    references: (moduleId) => references.filter(({ modules }) => modules.includes(moduleId)),
    terms: () => terms,
  };
}

function order(reference: Reference): number {
  return reference.kind === 'source' ? 0 : 1;
}

function stepOf(course: Course): number {
  return course.step ?? Number.POSITIVE_INFINITY;
}

function assignmentsOf(modules: Course['modules']) {
  return modules.flatMap((module) => (module.assignment ? [module.assignment] : []));
}

function present<T>(found: T | undefined, what: string, id: string): T {
  if (found === undefined) throw new Error(`The catalogue has no ${what} "${id}"`);
  return found;
}
