import { fillSeats, listCases, stageOf } from '#domain/assessment/index.ts';
import { asSystem, type Ctx } from '#domain/context.ts';

/** Looks again for assessors in every case with an empty seat; somebody may have been appointed, or have time by now. */
export function fillOpenSeats(ctx: Ctx): void {
  const system = asSystem(ctx, 'seats');
  for (const one of listCases(system)) if (stageOf(one) === 'seeking') fillSeats(system, one.id);
}
