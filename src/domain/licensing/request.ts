import { licenceAreas, licences } from '#db/schema/licensing.ts';
import { findArea, validOn } from '#domain/areas/index.ts';
import { addYears, dayOf, midnight, readDay, yearFrom } from '#domain/calendar.ts';
import { drawNumber } from '#domain/certification/index.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireOrganisation } from '#domain/identity/index.ts';
import { type Claim, findConflicts } from './conflict.ts';
import { explainConflict } from './explain.ts';
import { findLicence, listHeldLicences } from './find.ts';
import { listSuccessors } from './find-free.ts';
import { HOLD_MINUTES, LICENCE_PREFIX, type Licence, MOST_AREAS, MOST_YEARS_AHEAD, type Scope } from './licence.ts';
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
export function requestLicence(ctx: Ctx, licenceRequest: LicenceRequest): Licence {
  return change(ctx, (tx) => {
    if (!mayActFor(tx.actor, licenceRequest)) throw refusals.notYours();
    requireOrganisation(tx, licenceRequest.organisationId);
    const claim = claimOf(tx, licenceRequest);
    const before = heldAlready(tx, licenceRequest.organisationId, claim);
    if (before) return before;
    const conflict = findConflicts(tx, claim)[0];
    if (conflict) throw refusals.areaTaken(explainConflict(tx, claim, conflict, licenceRequest.organisationId));
    const id = tx.newId('lic');
    const number = drawNumber(LICENCE_PREFIX, () => tx.newId('n').slice(2));
    const { scope, exclusive, startsAt, endsAt } = claim;
    const holdLapsesAt = new Date(tx.now().getTime() + HOLD_MINUTES * 60_000);
    tx.db
      .insert(licences)
      .values({
        id,
        number,
        organisationId: licenceRequest.organisationId,
        scope,
        exclusive,
        startsAt,
        endsAt,
        requestedAt: tx.now(),
        holdLapsesAt,
      })
      .run();
    for (const areaCode of claim.areaCodes)
      tx.db.insert(licenceAreas).values({ licenceId: id, areaCode, endsAt }).run();
    const value = findLicence(tx, id);
    if (!value) throw new Error(`licence ${id} was not written`);
    tx.journal({
      verb: 'licensing.request_licence',
      subject: ['licence', id],
      facts: { scope, exclusive, areas: claim.areaCodes.join(' ') },
    });
    return value;
  });
}

/** The request as a claim on areas that exist, for a year that may begin. */
export function claimOf(ctx: Ctx, licenceRequest: Omit<LicenceRequest, 'organisationId'>): Claim {
  const areaCodes = [...new Set(licenceRequest.areaCodes)].sort();
  if (areaCodes.length === 0) throw refusals.noArea();
  if (areaCodes.length > MOST_AREAS) throw refusals.tooManyAreas(MOST_AREAS);
  for (const code of areaCodes) requireLiveArea(ctx, code);
  const startDay = readDay(licenceRequest.startDay);
  if (!startDay) throw refusals.noSuchDay();
  const today = dayOf(ctx.now());
  const last = addYears(today, MOST_YEARS_AHEAD);
  if (startDay < today) throw refusals.tooEarly();
  if (startDay > last) throw refusals.tooLate(midnight(last));
  return { scope: licenceRequest.scope, exclusive: licenceRequest.exclusive, areaCodes, ...yearFrom(startDay) };
}

function requireLiveArea(ctx: Ctx, code: string): void {
  const area = findArea(ctx, code);
  if (!area || area.kind === 'land') throw refusals.noArea();
  if (!validOn(area, dayOf(ctx.now()))) {
    throw refusals.areaEnded(
      area.name,
      listSuccessors(ctx, area).map((successor) => successor.name),
    );
  }
}

function heldAlready(ctx: Ctx, organisationId: string, claim: Claim): Licence | null {
  const same = (licence: Licence) =>
    licence.scope === claim.scope &&
    licence.exclusive === claim.exclusive &&
    licence.startsAt.getTime() === claim.startsAt.getTime() &&
    licence.areaCodes.join() === claim.areaCodes.join();
  return listHeldLicences(ctx, organisationId).find(same) ?? null;
}
