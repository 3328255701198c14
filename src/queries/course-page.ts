import type { Price } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { refusals } from '#domain/refusals.ts';
import type { Course } from '#src/catalogue/port.ts';
import { offerPage, onOffer, pricesOf, productOf, type RunOnOffer, toOffers } from './catalogue.ts';
import type { Cursor, KeyPage } from './key-page.ts';

export type CoursePage = {
  readonly course: Course;
  readonly price: Price | null;
  readonly runs: readonly RunOnOffer[];
  /** Where the list of runs goes on. */
  readonly page: Pick<KeyPage<RunOnOffer>, 'next' | 'previous'>;
  /** The one lesson that anybody may read is a lesson of this course. */
  readonly preview: boolean;
};

/** The page of one course. Refuses with `not_found`. */
export function readCoursePage(ctx: Ctx, courseId: string, at: Cursor = null): CoursePage {
  const course = ctx.outside.catalogue.findCourse(courseId);
  if (!course) throw refusals.notThere();
  const page = offerPage(ctx, onOffer(ctx, course.id), at);
  const prices = pricesOf(ctx, [course]);
  return {
    course,
    price: prices.get(productOf(course)) ?? null,
    runs: toOffers(ctx, page.rows, prices),
    page: { next: page.next, previous: page.previous },
    preview: ctx.outside.catalogue.previewLesson()?.courseId === course.id,
  };
}
