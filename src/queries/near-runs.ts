import { sql } from 'drizzle-orm';
import type { Ctx } from '#domain/context.ts';
import { type CatalogueFilter, offerPage, onOffer, type RunOnOffer, toOffers } from './catalogue.ts';

/** What is let go of, the least of it first: a free seat, the month, the place, the training. */
export type NearBy = 'seat' | 'month' | 'city' | 'course';
export type Near = { readonly by: NearBy; readonly runs: readonly RunOnOffer[] };

const MOST = 3;

/** What comes nearest to a filter that lets nothing through, and what was let go of to find it; null when nothing is on offer at all. */
export function readNear(ctx: Ctx, filter: CatalogueFilter): Near | null {
  const wishes = wishesOf(ctx, filter);
  if (wishes.length === 0) return null;
  // One question finds the first wish that something fits, and the runs are read for that one alone.
  const first = wishes.map(({ where }, at) => sql`when exists (select 1 from course_runs where ${where}) then ${at}`);
  const { at } = ctx.db.get<{ at: number | null }>(sql`select case ${sql.join(first, sql` `)} end as at`);
  const wish = at === null ? undefined : wishes[at];
  return wish ? { by: wish.by, runs: toOffers(ctx, offerPage(ctx, wish.where, null, undefined, MOST).rows) } : null;
}

function wishesOf(ctx: Ctx, { city, from, courses, freeOnly }: CatalogueFilter) {
  const [courseId, more] = courses;
  const one = more ? null : (courseId ?? null);
  const wish = (asked: boolean, by: NearBy, course: string | null, left: Partial<CatalogueFilter>) =>
    asked ? [{ by, where: onOffer(ctx, course, left) }] : [];
  return [
    ...wish(freeOnly, 'seat', one, { city, from }),
    ...wish(from !== '', 'month', one, { city }),
    ...wish(city !== '', 'city', one, {}),
    ...wish(courseId !== undefined, 'course', null, {}),
  ];
}
