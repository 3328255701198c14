import {
  type Area,
  listAncestors,
  listAreas,
  listParts,
  listSuccessions,
  requireArea,
  validOn,
} from '#domain/areas/index.ts';
import { dayOf } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import { type Claim, listFree } from './conflict.ts';

/** As many as a person can choose from at a glance. */
const MOST_BESIDE = 4;

/**
 * Areas of the same kind beside it that the same claim would get, the nearest first; where its whole surroundings are taken, those beside the area above it.
 * `taken` are areas that are known to be taken as a whole: what lies in one is not asked about part by part.
 */
export function listFreeBeside(
  ctx: Ctx,
  areaCode: string,
  claim: Omit<Claim, 'areaCodes'>,
  taken: ReadonlySet<string> = new Set(),
): Area[] {
  for (
    let area: Area | null = requireArea(ctx, areaCode);
    area?.parentCode;
    area = listAreas(ctx, [area.parentCode])[0] ?? null
  ) {
    if (listAncestors(ctx, area.parentCode).some((one) => taken.has(one.code))) continue;
    const free = freeSiblings(ctx, area, claim);
    if (free.length > 0) return free;
  }
  return [];
}

/** Where an area that ended lives on, by name. */
export function listSuccessors(ctx: Ctx, area: Area): Area[] {
  const codes = listSuccessions(ctx, area.code).filter(
    (succession) => succession.oldCode === area.code && succession.status === 'done',
  );
  return listAreas(
    ctx,
    codes.map((code) => code.newCode),
  );
}

function freeSiblings(ctx: Ctx, area: Area, claim: Omit<Claim, 'areaCodes'>): Area[] {
  const today = dayOf(ctx.now());
  const siblings = listParts(ctx, area.parentCode ?? '').filter(
    (part) => part.code !== area.code && part.kind === area.kind && validOn(part, today),
  );
  const free = listFree(
    ctx,
    claim,
    siblings.map((sibling) => sibling.code),
  );
  return siblings
    .filter((sibling) => free.has(sibling.code))
    .sort((left, other) => distance(area, left) - distance(area, other))
    .slice(0, MOST_BESIDE);
}

/** Good enough to say what is near within one country: degrees of longitude are shorter here than degrees of latitude. */
function distance(left: Area, other: Area): number {
  if (left.lat === null || left.lon === null || other.lat === null || other.lon === null)
    return Number.POSITIVE_INFINITY;
  const width = Math.cos((left.lat * Math.PI) / 180);
  return Math.hypot(left.lat - other.lat, (left.lon - other.lon) * width);
}
