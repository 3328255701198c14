import { type Area, listAreas, validOn } from '#domain/areas/index.ts';
import { dayOf } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import { listSuccessors } from './find-free.ts';
import type { Licence } from './licence.ts';

/** A part of the land of a licence, as it was sold; `nowIn` names where it lives on when it ended since then. */
export type SoldArea = { readonly code: string; readonly name: string; readonly nowIn: readonly string[] };

export function territoryOf(ctx: Ctx, licence: Pick<Licence, 'areaCodes'>): SoldArea[] {
  return listAreas(ctx, licence.areaCodes).map((area) => ({
    code: area.code,
    name: area.name,
    nowIn: successorsOf(ctx, area),
  }));
}

function successorsOf(ctx: Ctx, area: Area): string[] {
  if (validOn(area, dayOf(ctx.now()))) return [];
  return listSuccessors(ctx, area).map((successor) => successor.name);
}
