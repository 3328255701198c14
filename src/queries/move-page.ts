import { sql } from 'drizzle-orm';
import type { Ctx } from '#domain/context.ts';
import type { Run } from '#domain/learning/index.ts';
import type { Course } from '#src/catalogue/port.ts';
import { offerPage, onOffer, type RunOnOffer, toOffers } from './catalogue.ts';
import type { Cursor, KeyPage } from './key-page.ts';

export type MovePage = {
  readonly course: Course;
  /** Other runs of the same course with a seat left. */
  readonly runs: readonly RunOnOffer[];
  readonly page: Pick<KeyPage<RunOnOffer>, 'next' | 'previous'>;
};

/** Where a place in this run can move to. */
export function readMovePage(ctx: Ctx, run: Run, at: Cursor): MovePage {
  const course = ctx.outside.catalogue.requireCourse(run.courseId);
  const others = sql`${onOffer(ctx, course.id, { freeOnly: true })} and course_runs.id <> ${run.id}`;
  const page = offerPage(ctx, others, at);
  return { course, runs: toOffers(ctx, page.rows), page: { next: page.next, previous: page.previous } };
}
