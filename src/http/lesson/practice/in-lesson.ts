import type { Ctx } from '#domain/context.ts';
import { isBegun } from '#domain/learning/index.ts';
import type { LessonPage } from '#src/queries/lesson-page.ts';
import { type Markup, markup } from '../html.ts';
import { shownOpen } from './open.ts';
import { practicePart } from './part.ts';
import { storedPractice } from './stored.ts';

/** The practice where this reader is, as it stands in the lesson. */
export function practiceInLesson(ctx: Ctx, { course, learner }: LessonPage, practiceId: string): Markup {
  const practice = ctx.outside.catalogue.findPractice(course.id, practiceId);
  if (!practice) return markup``;
  if (!learner) return practicePart(shownOpen(practice, undefined, { inLesson: true }));
  const shown = storedPractice(ctx, practice, { owner: learner.enrolment.personId, inLesson: true });
  return practicePart(shown, isBegun(shown.state));
}
