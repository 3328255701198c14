import { askWhoWaits, remindAssessors, remindOfficers } from '#domain/assessment/index.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import { nextPortion } from './portion.ts';

/** Everybody who is late with a certification, or about to be, hears it once per term; so does a candidate for whom nobody was found. */
export function remindOfTerms(ctx: Ctx): void {
  const system = asSystem(ctx, 'terms');
  nextPortion(system, 'terms', (after) => remindAssessors(system, after));
  remindOfficers(system);
  askWhoWaits(system);
}
