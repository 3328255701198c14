import { paths } from '#src/paths.ts';
import type { LessonPage } from '#src/queries/lesson-page.ts';
import { type Markup, markup } from './html.ts';

/** The id of the one form of a lesson: what stands elsewhere on the page and belongs to it says so with `form`. */
export const LESSON_FORM = 'les';

/** What a lesson with its learner's words is made from: whose they are, which keeps them apart on a shared computer, and the basis of the form. */
export type LessonWords = { readonly owner: string; readonly basis: string };

/** The form around what ends the lesson. Its reflections are sent along by every button, and keep themselves. */
export function lessonForm({ lesson, course }: LessonPage, { owner, basis }: LessonWords, buttons: Markup): Markup {
  const ids = lesson.reflections.map(({ id }) => id);
  const fields = markup`<input type="hidden" name="courseId" value="${course.id}"><input type="hidden" name="lessonId" value="${lesson.id}"><input type="hidden" name="versie" value="${basis}"><input type="hidden" name="inles" value="on">${buttons}`;
  const [first] = ids;
  if (first === undefined)
    return markup`<form id="${LESSON_FORM}" method="post" action="${paths.myCourse(course.id)}?_action=learning.finishLesson">${fields}</form>`;
  const page = paths.reflection(course.id, first);
  return markup`<form id="${LESSON_FORM}" method="post" action="${page}?_action=learning.finishLesson" data-draft="${owner}:${lesson.id}" data-draft-fields="${ids.join(' ')}" data-draft-to="${page}?_action=portfolio.saveReflections">${fields}</form>`;
}
