import { licenceAreas, licences } from '#db/schema/licensing.ts';
import { findArea, validOn } from '#domain/areas/index.ts';
import { drawNumber } from '#domain/certification/index.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireOrganisation } from '#domain/identity/index.ts';
import { type Claim, findConflicts } from './conflict.ts';
import { explainConflict } from './explain.ts';
import { findLicence, listLicences } from './find.ts';
import { listSuccessors } from './find-free.ts';
import { HOLD_MINUTES, LICENCE_PREFIX, type Licence, MOST_AREAS, MOST_YEARS_AHEAD, type Scope } from './licence.ts';
import { addYears, dayOf, midnight, readDay, yearFrom } from './local-day.ts';
import { mayActFor } from './policy.ts';
import { refusals } from './refusals.ts';

export type LicenceRequest = {
  readonly organisationId: string;
  readonly scope: Scope;
  readonly exclusive: boolean;
  readonly areaCodes: readonly string[];
  /** The local day on which the year begins, YYYY-MM-DD. */
  readonly startDay: string;
};

/**
 * Holds areas for an organisation for an hour, to be paid. Asked again while it is held, it gives the same licence. Refused when another licence
 * stands in the way, saying which area, until when, and what is free beside it.
 */
export function requestLicence(ctx: Ctx, given: LicenceRequest): Licence {
  return change(ctx, (tx) => {
    if (!mayActFor(tx.actor, given)) throw refusals.notYours();
    requireOrganisation(tx, given.organisationId);
    const claim = claimOf(tx, given);
    const before = heldAlready(tx, given.organisationId, claim);
    if (before) return { value: before, entry: none };
    const conflict = findConflicts(tx, claim)[0];
    if (conflict) throw refusals.areaTaken(conflict, explainConflict(tx, claim, conflict, given.organisationId));
    const id = tx.newId('lic');
    const number = drawNumber(LICENCE_PREFIX, () => tx.newId('n').slice(2));
    const { scope, exclusive, startsAt, endsAt } = claim;
    const holdLapsesAt = new Date(tx.now.getTime() + HOLD_MINUTES * 60_000);
    tx.db
      .insert(licences)
      .values({ id, number, organisationId: given.organisationId, scope, exclusive, startsAt, endsAt, requestedAt: tx.now, holdLapsesAt })
      .run();
    for (const areaCode of claim.areaCodes) tx.db.insert(licenceAreas).values({ licenceId: id, areaCode }).run();
    const value = findLicence(tx, id);
    if (!value) throw new Error(`licence ${id} was not written`);
    return { value, entry: { verb: 'licensing.request', subject: ['licence', id], data: { scope, exclusive, areas: claim.areaCodes.join(' ') } } };
  });
}

/** The request as a claim on areas that exist, for a year that may begin. */
export function claimOf(ctx: Ctx, given: Omit<LicenceRequest, 'organisationId'>): Claim {
  const areaCodes = [...new Set(given.areaCodes)].sort();
  if (areaCodes.length === 0) throw refusals.noArea();
  if (areaCodes.length > MOST_AREAS) throw refusals.tooManyAreas(MOST_AREAS);
  for (const code of areaCodes) requireLiveArea(ctx, code);
  const startDay = readDay(given.startDay);
  if (!startDay) throw refusals.noSuchDay();
  const today = dayOf(ctx.now);
  const last = addYears(today, MOST_YEARS_AHEAD);
  if (startDay < today) throw refusals.tooEarly();
  if (startDay > last) throw refusals.tooLate(midnight(last));
  return { scope: given.scope, exclusive: given.exclusive, areaCodes, ...yearFrom(startDay) };
}

function requireLiveArea(ctx: Ctx, code: string): void {
  const area = findArea(ctx, code);
  if (!area || area.kind === 'land') throw refusals.noArea();
  if (!validOn(area, dayOf(ctx.now))) {
    throw refusals.areaEnded(
      area.name,
      listSuccessors(ctx, area).map((one) => one.name),
    );
  }
}

function heldAlready(ctx: Ctx, organisationId: string, claim: Claim): Licence | null {
  const same = (one: Licence) =>
    one.scope === claim.scope &&
    one.exclusive === claim.exclusive &&
    one.startsAt.getTime() === claim.startsAt.getTime() &&
    one.areaCodes.join() === claim.areaCodes.join();
  const held = (one: Licence) => !one.grantedAt && !one.releasedAt && !one.end && ctx.now < one.holdLapsesAt;
  return listLicences(ctx, organisationId).find((one) => held(one) && same(one)) ?? null;
}
