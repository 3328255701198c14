import type { Price } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { Refusal } from '#domain/refusal.ts';
import { catalogue as words } from '#src/messages/catalogue.nl.ts';
import type { Course } from '#src/outside/catalogue/port.ts';
import { listOnOffer, priceOf, type RunOnOffer } from './catalogue.ts';

export type CoursePage = {
  readonly course: Course;
  readonly price: Price | null;
  readonly runs: readonly RunOnOffer[];
  /** The one lesson that anybody may read is a lesson of this course. */
  readonly preview: boolean;
};

/** The page of one course. Refuses with `not_found`. */
export function readCoursePage(ctx: Ctx, courseId: string): CoursePage {
  const course = ctx.outside.catalogue.findCourse(courseId);
  if (!course) throw new Refusal('not_found', words.noCourse);
  const runs = listOnOffer(ctx).filter((run) => run.course.id === course.id);
  return { course, price: priceOf(ctx, course), runs, preview: ctx.outside.catalogue.previewLesson()?.courseId === course.id };
}
