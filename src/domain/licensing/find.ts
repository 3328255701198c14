import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { licenceAreas, licenceEnds, licenceGrants, licenceReleases, licences, licenceWarnings, licensees } from '#db/schema/licensing.ts';
import { holdsValid, KOEK } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { type Licence, type Licensee, type Standing, standingOf } from './licence.ts';
import { maySeeLicence } from './policy.ts';
import { refusals } from './refusals.ts';

type Row = typeof licences.$inferSelect;

/** Whoever asks; for processes and rooms that have settled who may. */
export function findLicence(ctx: Ctx, licenceId: string): Licence | null {
  return complete(ctx, ctx.db.select().from(licences).where(eq(licences.id, licenceId)).all())[0] ?? null;
}

/** The licence for who may see it: the coordinators of its organisation, and an administrator. For everybody else there is none. */
export function requireLicence(ctx: Ctx, licenceId: string): Licence {
  const licence = findLicence(ctx, licenceId);
  if (!licence || !maySeeLicence(ctx.actor, licence)) throw refusals.noLicence();
  return licence;
}

/** By the number as it is written on the paper. What was never granted has no paper yet, and so is not found. */
export function findLicenceByNumber(ctx: Ctx, number: string): Licence | null {
  const licence = complete(ctx, ctx.db.select().from(licences).where(eq(licences.number, number)).all())[0];
  return licence?.grantedAt ? licence : null;
}

/** Every licence of an organisation, newest first. Authorise before showing it. */
export function listLicences(ctx: Ctx, organisationId: string): Licence[] {
  return complete(
    ctx,
    ctx.db.select().from(licences).where(eq(licences.organisationId, organisationId)).orderBy(desc(licences.requestedAt), asc(licences.id)).all(),
  );
}

/** Every licence that was granted; there are hundreds of them, not millions. */
export function listGranted(ctx: Ctx): Licence[] {
  const rows = ctx.db.select({ licence: licences }).from(licences).innerJoin(licenceGrants, eq(licenceGrants.licenceId, licences.id)).all();
  return complete(
    ctx,
    rows.map((row) => row.licence),
  );
}

/** The licences on which a person is asked or named now, newest first. */
export function listNamings(ctx: Ctx, personId: string): { licensee: Licensee; licence: Licence }[] {
  const open = ctx.db
    .select()
    .from(licensees)
    .where(and(eq(licensees.personId, personId), isNull(licensees.endedAt)))
    .orderBy(desc(licensees.askedAt))
    .all();
  return open.flatMap((licensee) => {
    const licence = findLicence(ctx, licensee.licenceId);
    return licence ? [{ licensee, licence }] : [];
  });
}

export function findLicensee(ctx: Ctx, licenseeId: string): Licensee | null {
  return ctx.db.select().from(licensees).where(eq(licensees.id, licenseeId)).get() ?? null;
}

/** How a licence stands, with the certificates of its people as they are at that instant. */
export function licenceStanding(ctx: Ctx, licence: Licence, at: Date = ctx.now): Standing {
  const people = licence.people.map((one) => ({ agreed: one.agreedAt !== null && one.agreedAt <= at, certified: holdsValid(ctx, one.personId, KOEK, at) }));
  return standingOf({ ...licence, people }, at);
}

/** Until when somebody must be named, where the organisation was warned. */
export function findWarning(ctx: Ctx, licenceId: string): { at: Date; deadlineAt: Date } | null {
  const open = and(eq(licenceWarnings.licenceId, licenceId), isNull(licenceWarnings.endedAt));
  return ctx.db.select({ at: licenceWarnings.at, deadlineAt: licenceWarnings.deadlineAt }).from(licenceWarnings).where(open).get() ?? null;
}

function complete(ctx: Ctx, rows: readonly Row[]): Licence[] {
  return rows.map((row) => {
    const areas = ctx.db.select().from(licenceAreas).where(eq(licenceAreas.licenceId, row.id)).orderBy(asc(licenceAreas.areaCode)).all();
    const named = and(eq(licensees.licenceId, row.id), isNull(licensees.endedAt));
    return {
      ...row,
      areaCodes: areas.map((area) => area.areaCode),
      grantedAt: ctx.db.select().from(licenceGrants).where(eq(licenceGrants.licenceId, row.id)).get()?.at ?? null,
      releasedAt: ctx.db.select().from(licenceReleases).where(eq(licenceReleases.licenceId, row.id)).get()?.at ?? null,
      end: ctx.db.select().from(licenceEnds).where(eq(licenceEnds.licenceId, row.id)).get() ?? null,
      people: ctx.db.select().from(licensees).where(named).orderBy(asc(licensees.askedAt), asc(licensees.id)).all(),
    };
  });
}
