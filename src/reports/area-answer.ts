import {
  type Area,
  ancestorCodes,
  areasOverlap,
  codesAround,
  type Former,
  findArea,
  listAncestors,
  listParts,
  listSuccessions,
  requireArea,
  searchAreas,
  searchFormer,
  validOn,
} from '#domain/areas/index.ts';
import { holdsValid, KOEK, showsName } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { organisationNames, personNames } from '#domain/identity/index.ts';
import {
  dayOf,
  findConflicts,
  type Licence,
  licenceStanding,
  listFreeBeside,
  listGranted,
  listSuccessors,
  territoryOf,
  yearFrom,
} from '#domain/licensing/index.ts';

/** An organisation that may work here now. */
export type Holder = {
  readonly organisation: string;
  readonly exclusive: boolean;
  readonly until: Date;
  readonly number: string;
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  /** Certified people who agreed that their name is shown, and how many did not. */
  readonly people: readonly string[];
  readonly hiddenPeople: number;
};
export type AreaAnswer = {
  readonly area: Area;
  /** False for what CBS ended. */
  readonly exists: boolean;
  /** From the land down to what directly contains it. */
  readonly above: readonly Area[];
  readonly below: readonly Area[];
  readonly successors: readonly Area[];
  readonly tookOver: readonly string[];
  /** May work in the whole area, and in a part of it only. */
  readonly whole: readonly Holder[];
  readonly inParts: readonly Holder[];
  /** What a new licence for a year from today would find. */
  readonly room: 'free' | 'shared_only' | 'held' | 'taken';
  /** Somebody has a paid licence on the whole area that is not in force now. */
  readonly dormant: boolean;
  readonly beside: readonly Area[];
};

/** Who may work by the method in an area at this instant, and what is free there. For anybody; names only as far as people agreed. */
export function areaAnswer(ctx: Ctx, code: string): AreaAnswer {
  const area = requireArea(ctx, code);
  const today = dayOf(ctx.now);
  const successors = listSuccessors(ctx, area);
  const { here, covers } = licencesOn(ctx, area, successors);
  const inForce = here.filter((licence) => licenceStanding(ctx, licence) === 'in_force');
  const claim = { scope: 'work', exclusive: true, ...yearFrom(today) } as const;
  const exists = validOn(area, today);
  return {
    area,
    exists,
    above: listAncestors(ctx, code)
      .filter((one) => one.code !== code && one.kind !== 'land')
      .reverse(),
    below: listParts(ctx, code).filter((one) => validOn(one, today)),
    successors,
    tookOver: listSuccessions(ctx, code).flatMap((one) =>
      one.newCode === code && one.status === 'done' && one.date <= today && one.oldName !== area.name ? [one.oldName] : [],
    ),
    whole: inForce.filter(covers).map((licence) => holderOf(ctx, licence)),
    inParts: inForce.filter((licence) => !covers(licence)).map((licence) => holderOf(ctx, licence)),
    room: roomFor(ctx, area, claim),
    dormant: here.some((licence) => covers(licence) && ['not_yet', 'waiting_for_person'].includes(licenceStanding(ctx, licence))),
    beside: exists && area.kind !== 'land' ? listFreeBeside(ctx, code, claim) : [],
  };
}

/**
 * The licences that were sold for land in this area, and whether one was sold for all of it. A licence is for its areas as they were on the day it began:
 * what a gemeente takes over later is not in it. One that ended and was split lies only partly in each of its successors.
 */
function licencesOn(ctx: Ctx, area: Area, successors: readonly Area[]) {
  const split = successors.length > 1 ? successors.map((one) => one.code) : [];
  const known = new Map<string, ReadonlySet<string>>();
  const aroundOn = (day: string) => {
    const codes = known.get(day) ?? codesAround(ctx, area.code, day);
    known.set(day, codes);
    return codes;
  };
  const contains = (licence: Licence) => licence.areaCodes.filter((one) => aroundOn(dayOf(licence.startsAt)).has(one));
  const lies = (licence: Licence) => licence.areaCodes.some((one) => ancestorCodes(ctx, one).has(area.code));
  const near = listGranted(ctx).filter((licence) => licence.scope === 'work' && licence.areaCodes.some((one) => areasOverlap(ctx, one, area.code)));
  return {
    here: near.filter((licence) => contains(licence).length > 0 || lies(licence)),
    covers: (licence: Licence) => contains(licence).some((one) => !split.includes(one)),
  };
}

function roomFor(ctx: Ctx, area: Area, claim: Parameters<typeof listFreeBeside>[2]): AreaAnswer['room'] {
  const conflicts = findConflicts(ctx, { ...claim, areaCodes: [area.code] });
  if (conflicts.length === 0) return 'free';
  if (conflicts.every((one) => one.heldUntil !== null)) return 'held';
  return conflicts.some((one) => one.exclusive) ? 'taken' : 'shared_only';
}

function holderOf(ctx: Ctx, licence: Licence): Holder {
  const carrying = licence.people.filter((one) => one.agreedAt !== null && holdsValid(ctx, one.personId, KOEK)).map((one) => one.personId);
  const shown = carrying.filter((personId) => showsName(ctx, personId));
  const names = personNames(ctx, shown);
  return {
    organisation: organisationNames(ctx, [licence.organisationId]).get(licence.organisationId) ?? '',
    exclusive: licence.exclusive,
    until: licence.endsAt,
    number: licence.number,
    areas: territoryOf(ctx, licence),
    people: shown.map((personId) => names.get(personId) ?? ''),
    hiddenPeople: carrying.length - shown.length,
  };
}

/** What a search by name gives: places on the map, and gemeenten of before it with what they became. */
export type FoundAreas = { readonly placed: readonly PlacedArea[]; readonly former: readonly Former[] };

export function searchedAreas(ctx: Ctx, typed: string): FoundAreas {
  if (typed === '') return { placed: [], former: [] };
  return { placed: placedAreas(ctx, searchAreas(ctx, typed)), former: searchFormer(ctx, typed, dayOf(ctx.now)) };
}

/** An area with the names of what contains it, for lists of areas whose names stand more than once. */
export type PlacedArea = { readonly area: Area; readonly above: string; readonly exists: boolean };

export function placedAreas(ctx: Ctx, found: readonly Area[]): PlacedArea[] {
  const today = dayOf(ctx.now);
  return found.map((area) => ({ area, above: namesAbove(ctx, area), exists: validOn(area, today) }));
}

function namesAbove(ctx: Ctx, area: Area): string {
  const parent = area.parentCode ? findArea(ctx, area.parentCode) : undefined;
  if (!parent || parent.kind === 'land') return '';
  const above = parent.kind === 'wijk' && parent.parentCode ? findArea(ctx, parent.parentCode) : undefined;
  return above ? `${parent.name}, ${above.name}` : parent.name;
}
