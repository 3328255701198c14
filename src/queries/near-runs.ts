import type { Ctx } from '#domain/context.ts';
import { type CatalogueFilter, offerPage, onOffer, type RunOnOffer, toOffers } from './catalogue.ts';

/** What is let go of, the least of it first: a free seat, the month, the place, the training. */
export type NearBy = 'seat' | 'month' | 'city' | 'course';
export type Near = { readonly by: NearBy; readonly runs: readonly RunOnOffer[] };

const MOST = 3;

/** What comes nearest to a filter that lets nothing through, and what was let go of to find it; null when nothing is on offer at all. */
export function readNear(ctx: Ctx, filter: CatalogueFilter): Near | null {
  const [courseId, more] = filter.courses;
  const wishes: readonly (readonly [NearBy, Partial<CatalogueFilter>])[] = [
    ['seat', { ...filter, freeOnly: false }],
    ['month', { city: filter.city }],
    ['city', {}],
  ];
  const asked = wishes.filter(([by]) => isAsked(filter, by));
  for (const [by, wish] of asked) {
    const found = offerPage(ctx, onOffer(ctx, more ? null : (courseId ?? null), wish), null, undefined, MOST).rows;
    if (found.length > 0) return { by, runs: toOffers(ctx, found) };
  }
  const any = courseId ? offerPage(ctx, onOffer(ctx, null), null, undefined, MOST).rows : [];
  return any.length > 0 ? { by: 'course', runs: toOffers(ctx, any) } : null;
}

function isAsked(filter: CatalogueFilter, by: NearBy): boolean {
  if (by === 'seat') return filter.freeOnly;
  return by === 'month' ? filter.from !== '' : filter.city !== '';
}
