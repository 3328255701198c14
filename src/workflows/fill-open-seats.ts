import { fillSeats, listEmptySeats, listLeftSeats } from '#domain/assessment/index.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import { nextPortion } from './portion.ts';

/** Cases that are looked at in one turn. */
const AT_ONCE = 25;

/** Looks again for assessors in cases that still need a mark, a portion at a time; somebody may have been appointed, or have left. */
export function fillOpenSeats(ctx: Ctx): void {
  const system = asSystem(ctx, 'seats');
  for (const id of listLeftSeats(system, AT_ONCE)) fillSeats(system, id);
  nextPortion(system, 'seats', (after) => {
    const { ids, last } = listEmptySeats(system, after, AT_ONCE);
    for (const id of ids) fillSeats(system, id);
    return last;
  });
}
