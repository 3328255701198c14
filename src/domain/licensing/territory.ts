import { type Area, listAreas, validOn } from '#domain/areas/index.ts';
import { dayOf } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import { licensing } from '#src/i18n/nl/licensing.ts';
import { listSuccessors } from './find-free.ts';
import type { Licence } from './licence.ts';

/** The territory of a licence as it was sold; what ended since then goes by both names. */
export function territoryOf(ctx: Ctx, licence: Pick<Licence, 'areaCodes'>): { code: string; name: string }[] {
  return listAreas(ctx, licence.areaCodes).map((area) => ({ code: area.code, name: nameNow(ctx, area) }));
}

function nameNow(ctx: Ctx, area: Area): string {
  if (validOn(area, dayOf(ctx.now()))) return area.name;
  const successors = listSuccessors(ctx, area).map((successor) => successor.name);
  return successors.length > 0 ? licensing.formerArea(area.name, successors) : area.name;
}
