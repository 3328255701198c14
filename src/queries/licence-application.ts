import { type Area, findArea, validOn } from '#domain/areas/index.ts';
import { currentPrices, type Price } from '#domain/billing/index.ts';
import { addYears, dayOf, midnight, yearFrom } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import {
  type Conflict,
  findConflicts,
  licenceProduct,
  listFreeBeside,
  listSuccessors,
  MOST_YEARS_AHEAD,
  nameConflict,
  type Taken,
} from '#domain/licensing/index.ts';
import { type FoundAreas, type PlacedArea, placedAreas, searchedAreas } from './area-answer.ts';

/** One of the two ways to have the area, with its price and what stands in its way from today on; `closed` when no other first day that may be chosen helps. */
export type Offer = {
  readonly exclusive: boolean;
  readonly price: Price | null;
  readonly conflict: Taken | null;
  readonly closed: boolean;
};
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
export function licenceApplication(
  ctx: Ctx,
  input: { organisationId: string; typed: string; code: string | null },
): Application {
  const today = dayOf(ctx.now());
  const found = searchedAreas(ctx, input.typed);
  const area = input.code ? findArea(ctx, input.code) : undefined;
  if (!area || area.kind === 'land') return { found, chosen: null, offers: [], instead: [], today };
  const [placed = null] = placedAreas(ctx, [area]);
  if (!validOn(area, today)) return { found, chosen: placed, offers: [], instead: listSuccessors(ctx, area), today };
  const claim = { scope: 'work', exclusive: true, ...yearFrom(today) } as const;
  const conflicts = findConflicts(ctx, { ...claim, areaCodes: [area.code] });
  const offers = offersOf(ctx, area, conflicts, input.organisationId);
  return {
    found,
    chosen: placed,
    offers,
    instead: offers.some((offer) => offer.conflict)
      ? listFreeBeside(ctx, area.code, claim, new Set(conflicts.map((one) => one.takenCode)))
      : [],
    today,
  };
}

/** `conflicts` keep the exclusive one out; of those only what is exclusive itself keeps out a shared one. */
function offersOf(ctx: Ctx, area: Area, conflicts: readonly Conflict[], organisationId: string): Offer[] {
  const product = (exclusive: boolean) => licenceProduct('work', exclusive, area.kind);
  const prices = currentPrices(ctx, [product(false), product(true)]);
  const term = yearFrom(dayOf(ctx.now()));
  return [false, true].map((exclusive) => {
    const claim = { scope: 'work', exclusive, areaCodes: [area.code], ...term } as const;
    const against = conflicts.filter((one) => exclusive || one.exclusive);
    return {
      exclusive,
      price: prices.get(product(exclusive)) ?? null,
      conflict: against[0] ? nameConflict(ctx, claim, against[0], organisationId) : null,
      closed: against.some((one) => one.heldUntil !== null || one.endsAt > lastStart(ctx)),
    };
  });
}

/** The last day on which a licence that is asked for now may begin. */
function lastStart(ctx: Ctx): Date {
  return midnight(addYears(dayOf(ctx.now()), MOST_YEARS_AHEAD));
}
