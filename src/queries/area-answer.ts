import {
  type Area,
  ancestorsOf,
  codesAround,
  type Former,
  findArea,
  hasPostcodes,
  listAncestors,
  listByPostcode,
  listSuccessions,
  postcodeIn,
  requireArea,
  searchAreas,
  searchFormer,
  validOn,
} from '#domain/areas/index.ts';
import { dayOf, yearFrom } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import type { PublicContact } from '#domain/identity/index.ts';
import {
  findLicenceStatus,
  findRoom,
  type Licence,
  listFreeBeside,
  listRunningAround,
  listRunningWithin,
  listSuccessors,
  type Room,
  type SoldArea,
  territoryOf,
} from '#domain/licensing/index.ts';
import { listSound } from '#domain/list-sound.ts';
import { isSoundTime } from '#domain/sound-time.ts';
import { type LicenceFacts, licenceFacts } from './licence-people.ts';

/** An organisation that may work here now. */
export type Holder = {
  readonly organisation: string;
  readonly contact: PublicContact;
  readonly exclusive: boolean;
  readonly until: Date;
  readonly number: string;
  readonly areas: readonly SoldArea[];
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
  readonly successors: readonly Area[];
  readonly tookOver: readonly string[];
  /** May work in the whole area, and in a part of it only. */
  readonly whole: readonly Holder[];
  readonly inParts: readonly Holder[];
  /** Where the list of parts goes on; null when it ends here. */
  readonly nextParts: string | null;
  /** What a new licence for a year from today would find. */
  readonly room: 'free' | 'shared_only' | 'held' | 'taken';
  /** Somebody has a paid licence on the whole area that is not in force now. */
  readonly dormant: boolean;
  readonly beside: readonly Area[];
};

/** Who may work by the method in an area at this instant, and what is free there. For anybody; names only as far as people agreed. `after` is where a list of parts goes on. */
export function areaAnswer(ctx: Ctx, code: string, after: string | null = null): AreaAnswer {
  const area = requireArea(ctx, code);
  const today = dayOf(ctx.now());
  const successors = listSuccessors(ctx, area);
  const { around, within, next } = licencesOn(ctx, area, after);
  const covers = coveringOf(ctx, area, successors);
  const inForce = (licence: Licence) => findLicenceStatus(ctx, licence) === 'in_force';
  const parts = [...around.filter((licence) => !covers(licence)), ...within].filter(inForce);
  const facts = licenceFacts(ctx, [...around, ...within]);
  const claim = { scope: 'work', exclusive: true, ...yearFrom(today) } as const;
  const containing = listAncestors(ctx, code);
  const inTheWay = findRoom(
    ctx,
    { ...claim, areaCodes: [code] },
    containing.map((one) => one.code),
  );
  const exists = validOn(area, today);
  return {
    area,
    exists,
    above: containing.filter((ancestor) => ancestor.code !== code && ancestor.kind !== 'land').reverse(),
    successors,
    tookOver: listSuccessions(ctx, code).flatMap((succession) =>
      succession.newCode === code &&
      succession.status === 'done' &&
      succession.date <= today &&
      succession.oldName !== area.name
        ? [succession.oldName]
        : [],
    ),
    whole: around
      .filter((licence) => covers(licence) && inForce(licence))
      .map((licence) => holderOf(ctx, licence, facts)),
    inParts: parts.map((licence) => holderOf(ctx, licence, facts)),
    nextParts: next,
    room: roomFor(inTheWay),
    dormant: around.some(
      (licence) => covers(licence) && ['not_yet', 'waiting_for_person'].includes(findLicenceStatus(ctx, licence)),
    ),
    beside: exists && area.kind !== 'land' ? listFreeBeside(ctx, code, claim, inTheWay?.taken) : [],
  };
}

/** The licences that were sold for this area or what contains it, on the first page only, and a page of those for a part of it, by area. */
function licencesOn(ctx: Ctx, area: Area, after: string | null) {
  const { next, within: read } = listRunningWithin(ctx, area.code, after);
  const within = listSound(ctx, 'licences', read, soundLicence);
  if (after) return { around: [], within, next };
  const around = listSound(ctx, 'licences', listRunningAround(ctx, area.code), soundLicence);
  const known = new Set(around.map((licence) => licence.id));
  const lies = liesIn(ctx, area.code, around);
  const contains = containingOf(ctx, area);
  return {
    around: around.filter((licence) => contains(licence).length > 0 || lies(licence)),
    within: within.filter((licence) => !known.has(licence.id)),
    next,
  };
}

/**
 * The areas of a licence that contain this one. A licence is for its areas as they were on the day it began: what a gemeente takes over later is not in it.
 */
function containingOf(ctx: Ctx, area: Area): (licence: Licence) => string[] {
  const known = new Map<string, ReadonlySet<string>>();
  const aroundOn = (day: string) => {
    const codes = known.get(day) ?? codesAround(ctx, area.code, day);
    known.set(day, codes);
    return codes;
  };
  return (licence) => licence.areaCodes.filter((areaCode) => aroundOn(dayOf(licence.startsAt)).has(areaCode));
}

/** Whether a licence was sold for all of this area. One that ended and was split lies only partly in each of its successors. */
function coveringOf(ctx: Ctx, area: Area, successors: readonly Area[]): (licence: Licence) => boolean {
  const split = successors.length > 1 ? successors.map((successor) => successor.code) : [];
  const contains = containingOf(ctx, area);
  return (licence) => contains(licence).some((contain) => !split.includes(contain));
}

function liesIn(ctx: Ctx, code: string, licences: readonly Licence[]): (licence: Licence) => boolean {
  const codes = licences.flatMap((licence) => licence.areaCodes).filter((item) => item !== code);
  const ancestors = codes.length === 0 ? new Map() : ancestorsOf(ctx, codes);
  return (licence) => licence.areaCodes.some((areaCode) => areaCode === code || ancestors.get(areaCode)?.has(code));
}

function soundLicence(licence: Licence): Licence {
  const { startsAt, endsAt } = licence;
  if (!isSoundTime(startsAt) || !isSoundTime(endsAt) || endsAt <= startsAt) throw new Error('a term that cannot be');
  return licence;
}

function roomFor(inTheWay: Room | null): AreaAnswer['room'] {
  if (!inTheWay) return 'free';
  if (inTheWay.onlyHeld) return 'held';
  return inTheWay.anyExclusive ? 'taken' : 'shared_only';
}

function holderOf(ctx: Ctx, licence: Licence, facts: LicenceFacts): Holder {
  const carrying = licence.people.filter((person) => person.agreedAt !== null && person.certificate !== null);
  const shown = carrying
    .flatMap(({ personId }) => facts.people.get(personId) ?? [])
    .filter((personFacts) => personFacts.shown);
  return {
    organisation: facts.organisations.get(licence.organisationId) ?? '',
    contact: facts.contacts.get(licence.organisationId) ?? { email: null, phone: null, website: null },
    exclusive: licence.exclusive,
    until: licence.endsAt,
    number: licence.number,
    areas: territoryOf(ctx, licence),
    people: shown.map((personFacts) => personFacts.name),
    hiddenPeople: carrying.length - shown.length,
  };
}

/** What a search by name gives: places on the map, and gemeenten of before it with what they became. */
export type FoundAreas = {
  readonly placed: readonly PlacedArea[];
  readonly former: readonly Former[];
  /** Null for a name or a code. `no_table`: nobody read postcodes in yet. */
  readonly postcode: 'known' | 'unknown' | 'no_table' | null;
};

export function searchedAreas(ctx: Ctx, typed: string): FoundAreas {
  if (typed === '') return { placed: [], former: [], postcode: null };
  const postcode = postcodeIn(typed);
  if (postcode) {
    const found = listByPostcode(ctx, postcode);
    const known = found.length > 0 ? 'known' : hasPostcodes(ctx) ? 'unknown' : 'no_table';
    return { placed: placedAreas(ctx, found), former: [], postcode: known };
  }
  return {
    placed: placedAreas(ctx, searchAreas(ctx, typed)),
    former: searchFormer(ctx, typed, dayOf(ctx.now())),
    postcode: null,
  };
}

/** An area with the names of what contains it, for lists of areas whose names stand more than once. */
export type PlacedArea = { readonly area: Area; readonly above: string; readonly exists: boolean };

export function placedAreas(ctx: Ctx, found: readonly Area[]): PlacedArea[] {
  const today = dayOf(ctx.now());
  return found.map((area) => ({ area, above: namesAbove(ctx, area), exists: validOn(area, today) }));
}

function namesAbove(ctx: Ctx, area: Area): string {
  const parent = area.parentCode ? findArea(ctx, area.parentCode) : undefined;
  if (!parent || parent.kind === 'land') return '';
  const above = parent.kind === 'wijk' && parent.parentCode ? findArea(ctx, parent.parentCode) : undefined;
  return above ? `${parent.name}, ${above.name}` : parent.name;
}
