import { type Area, listAreas, validOn } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { licensing } from '#src/messages/licensing.nl.ts';
import { listSuccessors } from './find-free.ts';
import type { Licence } from './licence.ts';
import { dayOf } from './local-day.ts';

/** The territory of a licence as it was sold; what ended since then goes by both names. */
export function territoryOf(ctx: Ctx, licence: Pick<Licence, 'areaCodes'>): { code: string; name: string }[] {
  return listAreas(ctx, licence.areaCodes).map((area) => ({ code: area.code, name: nameNow(ctx, area) }));
}

function nameNow(ctx: Ctx, area: Area): string {
  if (validOn(area, dayOf(ctx.now))) return area.name;
  const successors = listSuccessors(ctx, area).map((one) => one.name);
  return successors.length > 0 ? licensing.formerArea(area.name, successors) : area.name;
}
