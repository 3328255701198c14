import {
  findArea,
  findStop,
  lastEdition,
  listConfirmed,
  listPlanned,
  requireArea,
  type Succession,
} from '#domain/areas/index.ts';
import { dayOf } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import { personNames, requireAdministrator } from '#domain/identity/index.ts';
import { findClashes, type Licence, listLicencesById, listRunningOn, territoryOf } from '#domain/licensing/index.ts';
import { refusals } from '#domain/refusals.ts';
import { areaName } from '#src/i18n/index.ts';
import { licenceFacts } from './licence-people.ts';

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
    confirmed.map((confirmed) => confirmed.by),
  );
  return {
    edition: lastEdition(ctx),
    stop: stop && { ...stop, pairs: stoppedPairs(ctx, stop.pairs) },
    planned: listPlanned(ctx)
      .filter((plan) => findArea(ctx, plan.oldCode) && findArea(ctx, plan.newCode))
      .map((plan) => plannedMerger(ctx, plan)),
    confirmed: confirmed.map((confirmed) => ({ ...confirmed, byName: names.get(confirmed.by) ?? confirmed.by })),
  };
}

/** One planned merger, by both codes. Administrators only; `not_found` once it is not planned any more. */
export function requirePlannedMerger(ctx: Ctx, oldCode: string, newCode: string): PlannedMerger {
  requireAdministrator(ctx);
  const plan = listPlanned(ctx).find((succession) => succession.oldCode === oldCode && succession.newCode === newCode);
  if (!plan) throw refusals.notThere();
  requireArea(ctx, oldCode);
  requireArea(ctx, newCode);
  return plannedMerger(ctx, plan);
}

function plannedMerger(ctx: Ctx, plan: Succession): PlannedMerger {
  const touched = listRunningOn(ctx, [plan.oldCode, plan.newCode]);
  const clashes = findClashes(ctx, plan);
  const tell = telling(ctx, [...touched, ...clashes.flatMap(({ one, other }) => [one, other])]);
  return {
    plan,
    passed: plan.date <= dayOf(ctx.now()),
    touched: touched.map(tell),
    pairs: clashes.map(({ one, other }) => [tell(one), tell(other)] as const),
  };
}

function stoppedPairs(ctx: Ctx, pairs: readonly { one: string; other: string }[]): TouchedPair[] {
  const all = listLicencesById(
    ctx,
    pairs.flatMap((pair) => [pair.one, pair.other]),
  );
  const byId = new Map(all.map((licence) => [licence.id, licence]));
  const tell = telling(ctx, all);
  return pairs.flatMap((pair) => {
    const [one, other] = [byId.get(pair.one), byId.get(pair.other)];
    return one && other ? [[tell(one), tell(other)] as const] : [];
  });
}

/** Reads the names for these licences at once. */
function telling(ctx: Ctx, licences: readonly Licence[]): (licence: Licence) => TouchedLicence {
  const { organisations } = licenceFacts(ctx, licences);
  return (licence) => {
    const { id, number, organisationId, exclusive, endsAt } = licence;
    const area = territoryOf(ctx, licence).map(areaName).join(', ');
    return { id, number, exclusive, endsAt, area, organisation: organisations.get(organisationId) ?? '' };
  };
}
