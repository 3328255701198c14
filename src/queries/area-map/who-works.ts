import { type Area, listAncestors, validOn } from '#domain/areas/index.ts';
import { dayOf } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import { organisationNames } from '#domain/identity/index.ts';
import { listWorking, type Working } from '#domain/licensing/index.ts';
import { areaAnswer } from '#src/queries/area-answer.ts';

/** How an area stands, as the map, its key and the lists show it. */
export const AREA_STATES = ['shared', 'exclusive', 'part', 'free'] as const;
export type AreaState = (typeof AREA_STATES)[number];

export type Worker = { readonly organisation: string; readonly exclusive: boolean; readonly until: Date };
/** An area with who works there now; `more` when there are others than these. */
export type WorkedRow = {
  readonly area: Area;
  readonly state: AreaState;
  readonly who: readonly Worker[];
  readonly more: boolean;
};

/**
 * Who works in each of these areas at this instant, in their order, with at most `most` names each. The same as `areaAnswer` tells of one; of what CBS ended it
 * is asked there, because a licence covers such an area only as it lay on the day that the licence began.
 */
export function whoWorksIn(ctx: Ctx, areas: readonly Area[], most = 3): WorkedRow[] {
  if (areas.length === 0) return [];
  const today = dayOf(ctx.now());
  const standing = areas.filter((area) => validOn(area, today));
  const asked = standing.map(({ code }) => ({ code, around: listAncestors(ctx, code).map((one) => one.code) }));
  const found = new Map(listWorking(ctx, asked, most + 1).map((row) => [row.code, row]));
  const names = organisationNames(ctx, [
    ...new Set(
      [...found.values()].flatMap(({ whole, inParts }) => [...whole, ...inParts].map((one) => one.organisationId)),
    ),
  ]);
  const named = ({ organisationId, exclusive, endsAt }: Working): Worker => ({
    organisation: names.get(organisationId) ?? '',
    exclusive,
    until: endsAt,
  });
  return areas.map((area) => {
    const row = found.get(area.code) ?? areaAnswer(ctx, area.code);
    const of = (list: typeof row.whole | typeof row.inParts) =>
      list.map((one) => ('organisationId' in one ? named(one) : one));
    return rowOf(area, of(row.whole), of(row.inParts), most);
  });
}

function rowOf(area: Area, whole: readonly Worker[], inParts: readonly Worker[], most: number): WorkedRow {
  const who = whole.length > 0 ? whole : inParts;
  const state = whole.some((one) => one.exclusive)
    ? 'exclusive'
    : whole.length > 0
      ? 'shared'
      : inParts.length > 0
        ? 'part'
        : 'free';
  return {
    area,
    state,
    who: who.slice(0, most).map(({ organisation, exclusive, until }) => ({ organisation, exclusive, until })),
    more: who.length > most,
  };
}
