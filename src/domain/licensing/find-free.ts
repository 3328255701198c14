import { type Area, listAreas, listParts, listSuccessions, requireArea, validOn } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { type Claim, findConflicts } from './conflict.ts';
import { dayOf } from './local-day.ts';

/** As many as a person can choose from at a glance. */
const MOST_BESIDE = 4;

/** Areas of the same kind beside it that the same claim would get, the nearest first; where its whole surroundings are taken, those beside the area above it. */
export function listFreeBeside(ctx: Ctx, areaCode: string, claim: Omit<Claim, 'areaCodes'>): Area[] {
  for (let area: Area | null = requireArea(ctx, areaCode); area?.parentCode; area = listAreas(ctx, [area.parentCode])[0] ?? null) {
    const free = freeSiblings(ctx, area, claim);
    if (free.length > 0) return free;
  }
  return [];
}

/** Where an area that ended lives on, by name. */
export function listSuccessors(ctx: Ctx, area: Area): Area[] {
  const codes = listSuccessions(ctx, area.code).filter((one) => one.oldCode === area.code && one.status === 'done');
  return listAreas(
    ctx,
    codes.map((one) => one.newCode),
  );
}

function freeSiblings(ctx: Ctx, area: Area, claim: Omit<Claim, 'areaCodes'>): Area[] {
  const today = dayOf(ctx.now);
  const siblings = listParts(ctx, area.parentCode ?? '').filter((one) => one.code !== area.code && one.kind === area.kind && validOn(one, today));
  const near = siblings.sort((one, other) => distance(area, one) - distance(area, other));
  const free: Area[] = [];
  for (const one of near) {
    if (free.length === MOST_BESIDE) break;
    if (findConflicts(ctx, { ...claim, areaCodes: [one.code] }).length === 0) free.push(one);
  }
  return free;
}

/** Good enough to say what is near within one country: degrees of longitude are shorter here than degrees of latitude. */
function distance(one: Area, other: Area): number {
  if (one.lat === null || one.lon === null || other.lat === null || other.lon === null) return Number.POSITIVE_INFINITY;
  const width = Math.cos((one.lat * Math.PI) / 180);
  return Math.hypot(one.lat - other.lat, (one.lon - other.lon) * width);
}
