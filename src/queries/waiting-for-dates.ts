import type { Ctx } from '#domain/context.ts';
import { requireAdministrator } from '#domain/identity/index.ts';
import { countInterests } from '#domain/registration/index.ts';

/** Rows on the page of the office; the largest groups are what a new run is planned for. */
const MOST = 50;

/** How many people wait for a date, per course and place, the most first; no address of anybody. */
export function listWaitingForDates(ctx: Ctx): { course: string; city: string; people: number }[] {
  requireAdministrator(ctx);
  return countInterests(ctx, MOST).map(({ courseId, city, people }) => {
    const course = ctx.outside.catalogue.findCourse(courseId)?.title ?? courseId;
    return { course, city, people };
  });
}
