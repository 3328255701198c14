import { type Area, findArea, validOn } from '#domain/areas/index.ts';
import { currentPrice, type Price } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import {
  addYears,
  conflictSentence,
  dayOf,
  findConflicts,
  licenceProduct,
  listFreeBeside,
  listSuccessors,
  MOST_YEARS_AHEAD,
  midnight,
  yearFrom,
} from '#domain/licensing/index.ts';
import { type FoundAreas, type PlacedArea, placedAreas, searchedAreas } from './area-answer.ts';

/** One of the two ways to have the area, with its price and what stands in its way from today on; `closed` when no other first day that may be chosen helps. */
export type Offer = { readonly exclusive: boolean; readonly price: Price | null; readonly conflict: string | null; readonly closed: boolean };
export type Application = {
  readonly found: FoundAreas;
  readonly chosen: PlacedArea | null;
  /** Shared first. Empty until an area that exists was chosen. */
  readonly offers: readonly Offer[];
  /** Where an area that ended lives on, or what is free beside one that is taken. */
  readonly instead: readonly Area[];
  readonly today: string;
};

/** What a coordinator needs to ask for a licence: areas by name, and for a chosen one the prices with VAT and whether it can be had. */
export function licenceApplication(ctx: Ctx, given: { organisationId: string; typed: string; code: string | null }): Application {
  const today = dayOf(ctx.now);
  const found = searchedAreas(ctx, given.typed);
  const area = given.code ? findArea(ctx, given.code) : undefined;
  if (!area || area.kind === 'land') return { found, chosen: null, offers: [], instead: [], today };
  const [placed = null] = placedAreas(ctx, [area]);
  if (!validOn(area, today)) return { found, chosen: placed, offers: [], instead: listSuccessors(ctx, area), today };
  const offers = [false, true].map((exclusive) => offerOf(ctx, area, exclusive, given.organisationId));
  const claim = { scope: 'work', exclusive: true, ...yearFrom(today) } as const;
  return { found, chosen: placed, offers, instead: offers.some((offer) => offer.conflict) ? listFreeBeside(ctx, area.code, claim) : [], today };
}

function offerOf(ctx: Ctx, area: Area, exclusive: boolean, organisationId: string): Offer {
  const claim = { scope: 'work', exclusive, areaCodes: [area.code], ...yearFrom(dayOf(ctx.now)) } as const;
  const conflicts = findConflicts(ctx, claim);
  const conflict = conflicts[0];
  return {
    exclusive,
    price: currentPrice(ctx, licenceProduct('work', exclusive, area.kind)),
    conflict: conflict ? conflictSentence(ctx, claim, conflict, organisationId) : null,
    closed: conflicts.some((one) => one.heldUntil !== null || one.endsAt > lastStart(ctx)),
  };
}

/** The last day on which a licence that is asked for now may begin. */
function lastStart(ctx: Ctx): Date {
  return midnight(addYears(dayOf(ctx.now), MOST_YEARS_AHEAD));
}
