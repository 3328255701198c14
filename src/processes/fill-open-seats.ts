import { fillSeats, listCases, stageOf } from '#domain/assessment/index.ts';
import { asSystem, type Ctx } from '#domain/context.ts';

/** Looks again for assessors in every case that still needs a mark; somebody may have been appointed, or have left. */
export function fillOpenSeats(ctx: Ctx): void {
  const system = asSystem(ctx, 'seats');
  const needing = listCases(system).filter((one) => ['seeking', 'marking'].includes(stageOf(one)));
  for (const one of needing) fillSeats(system, one.id);
}
