import { ancestorCodes, findArea, findStop, lastEdition, listConfirmed, listPlanned, requireArea, type Succession } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { organisationNames, personNames, requireAdministrator } from '#domain/identity/index.ts';
import { dayOf, findClashes, findLicence, type Licence, listGranted, territoryOf } from '#domain/licensing/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { adminAreas } from '#src/messages/admin-areas.nl.ts';

/** A licence as it is told where the map changes. */
export type TouchedLicence = {
  readonly id: string;
  readonly number: string;
  readonly organisation: string;
  readonly area: string;
  readonly exclusive: boolean;
  readonly endsAt: Date;
};
export type TouchedPair = readonly [TouchedLicence, TouchedLicence];
export type PlannedMerger = {
  readonly plan: Succession;
  /** The day is over, and nobody confirmed. */
  readonly passed: boolean;
  /** Licences that run on land of one of the two, or on what contains them. */
  readonly touched: readonly TouchedLicence[];
  /** Pairs that would conflict; while there is one it cannot be confirmed. */
  readonly pairs: readonly TouchedPair[];
};
export type Redrawing = {
  readonly edition: { readonly edition: string; readonly readAt: Date } | null;
  readonly stop: { readonly edition: string; readonly at: Date; readonly pairs: readonly TouchedPair[] } | null;
  readonly planned: readonly PlannedMerger[];
  readonly confirmed: readonly (Succession & { readonly at: Date; readonly byName: string; readonly reason: string })[];
};

/** What changes on the map and what it means for licences. Administrators only. */
export function readRedrawing(ctx: Ctx): Redrawing {
  requireAdministrator(ctx);
  const stop = findStop(ctx);
  const confirmed = listConfirmed(ctx);
  const names = personNames(
    ctx,
    confirmed.map((one) => one.by),
  );
  return {
    edition: lastEdition(ctx),
    stop: stop && { ...stop, pairs: stop.pairs.flatMap((pair) => stoppedPair(ctx, pair.one, pair.other)) },
    planned: listPlanned(ctx)
      .filter((plan) => findArea(ctx, plan.oldCode) && findArea(ctx, plan.newCode))
      .map((plan) => plannedMerger(ctx, plan)),
    confirmed: confirmed.map((one) => ({ ...one, byName: names.get(one.by) ?? one.by })),
  };
}

/** One planned merger, by both codes. Administrators only; `not_found` once it is not planned any more. */
export function requirePlannedMerger(ctx: Ctx, oldCode: string, newCode: string): PlannedMerger {
  requireAdministrator(ctx);
  const plan = listPlanned(ctx).find((one) => one.oldCode === oldCode && one.newCode === newCode);
  if (!plan) throw new Refusal('not_found', adminAreas.noPlan);
  requireArea(ctx, oldCode);
  requireArea(ctx, newCode);
  return plannedMerger(ctx, plan);
}

function plannedMerger(ctx: Ctx, plan: Succession): PlannedMerger {
  const { oldCode, newCode } = plan;
  const live = listGranted(ctx).filter((licence) => !licence.end && licence.endsAt > ctx.now);
  const meets = (code: string, place: string) => ancestorCodes(ctx, code).has(place) || ancestorCodes(ctx, place).has(code);
  const touched = live.filter((licence) => licence.areaCodes.some((code) => meets(code, oldCode) || meets(code, newCode)));
  const clashes = findClashes(ctx, (code) => ancestorCodes(ctx, code, plan));
  return {
    plan,
    passed: plan.date <= dayOf(ctx.now),
    touched: touched.map((licence) => told(ctx, licence)),
    pairs: clashes.map(({ one, other }) => [told(ctx, one), told(ctx, other)] as const),
  };
}

function stoppedPair(ctx: Ctx, oneId: string, otherId: string): TouchedPair[] {
  const [one, other] = [findLicence(ctx, oneId), findLicence(ctx, otherId)];
  return one && other ? [[told(ctx, one), told(ctx, other)]] : [];
}

function told(ctx: Ctx, licence: Licence): TouchedLicence {
  const { id, number, organisationId, exclusive, endsAt } = licence;
  const area = territoryOf(ctx, licence)
    .map((one) => one.name)
    .join(', ');
  return { id, number, exclusive, endsAt, area, organisation: organisationNames(ctx, [organisationId]).get(organisationId) ?? '' };
}
