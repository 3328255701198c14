import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { licenceEnds, licenceGrants, licences, licenceWarnings, licensees } from '#db/schema/licensing.ts';
import type { Ctx } from '#domain/context.ts';
import { type Licence, type LicenceStatus, type Licensee, licenceStatus } from './licence.ts';
import { maySeeLicence } from './policy.ts';
import { readLicences } from './read.ts';
import { refusals } from './refusals.ts';

/** Most licences that are shown at a time on one area, or of one person. */
const MOST_SHOWN = 50;

/** Whoever asks; for processes and rooms that have settled who may. */
export function findLicence(ctx: Ctx, licenceId: string): Licence | null {
  return readLicences(ctx, eq(licences.id, licenceId))[0] ?? null;
}

/** The licence for who may see it: the coordinators of its organisation, and an administrator. For everybody else there is none. */
export function requireLicence(ctx: Ctx, licenceId: string): Licence {
  const licence = findLicence(ctx, licenceId);
  if (!licence || !maySeeLicence(ctx.actor, licence)) throw refusals.noLicence();
  return licence;
}

/** By the number as it is written on the paper. What was never granted has no paper yet, and so is not found. */
export function findLicenceByNumber(ctx: Ctx, number: string): Licence | null {
  const licence = readLicences(ctx, eq(licences.number, number))[0];
  return licence?.grantedAt ? licence : null;
}

/** These licences, the newest first. Authorise before showing them. */
export function listLicencesById(ctx: Ctx, ids: readonly string[]): Licence[] {
  return ids.length === 0 ? [] : readLicences(ctx, inArray(licences.id, [...ids]));
}

/** The licences of an organisation that are held now and neither let go of nor paid, newest first. */
export function listHeldLicences(ctx: Ctx, organisationId: string): Licence[] {
  const held = sql`${licences.holdLapsesAt} > ${ctx.now().getTime()} and ${licenceGrants.at} is null and licence_releases.at is null and ${licenceEnds.at} is null`;
  return readLicences(ctx, and(eq(licences.organisationId, organisationId), held));
}

/** As the areas are told apart: granted, not ended, not over. */
const running = (now: Date) =>
  and(isNotNull(licenceGrants.at), isNull(licenceEnds.at), sql`${licences.endsAt} > ${now.getTime()}`);

/** Licences to work that run or will run, and were sold for this area or for one that it lies or lay in; the newest. */
export function listRunningAround(ctx: Ctx, areaCode: string): Licence[] {
  const around = sql`${licences.id} in (select a.licence_id from area_ancestors t join licence_areas a on a.area_code = t.ancestor_code where t.code = ${areaCode})`;
  return readLicences(ctx, and(eq(licences.scope, 'work'), running(ctx.now()), around), { most: MOST_SHOWN }).reverse();
}

/** As many as one page of a list shows. */
const PARTS_PER_PAGE = 25;

/**
 * Licences to work that are in term and were sold for a part of this area: a page of them in the order of their areas, from after `after` on, and where the
 * next page begins.
 */
export function listRunningWithin(
  ctx: Ctx,
  areaCode: string,
  after: string | null,
): { within: Licence[]; next: string | null } {
  const now = ctx.now().getTime();
  const found = ctx.db.all<{ id: string; code: string }>(sql`
    select a.licence_id as id, t.code as code from area_ancestors t cross join licence_areas a on a.area_code = t.code and a.ends_at > ${now}
      cross join licences l on l.id = a.licence_id
    where t.ancestor_code = ${areaCode} and t.code > ${after ?? ''} and t.code <> ${areaCode} and l.scope = 'work' and l.starts_at <= ${now}
      and exists (select 1 from licence_grants g where g.licence_id = l.id) and not exists (select 1 from licence_ends e where e.licence_id = l.id)
    order by t.code, l.id limit ${PARTS_PER_PAGE + 1}`);
  // A page ends with a whole area; one area with more licences than a page shows stands on one page all the same.
  const last = found.length > PARTS_PER_PAGE ? found.at(-1)?.code : undefined;
  const whole = last && found[0]?.code !== last ? found.filter((row) => row.code !== last) : found;
  const ids = whole.map((row) => row.id);
  const within = listLicencesById(ctx, ids).sort((left, other) => ids.indexOf(left.id) - ids.indexOf(other.id));
  return { within, next: last ? (whole.at(-1)?.code ?? null) : null };
}

/** Granted licences that run, and that were sold for land in one of these areas or around it; the newest. */
export function listRunningOn(ctx: Ctx, areaCodes: readonly string[]): Licence[] {
  const codes = sql.join(
    areaCodes.map((code) => sql`${code}`),
    sql`, `,
  );
  const on = sql`${licences.id} in (select a.licence_id from area_ancestors t join licence_areas a on a.area_code = t.ancestor_code where t.code in (${codes})
    union select a.licence_id from area_ancestors t join licence_areas a on a.area_code = t.code where t.ancestor_code in (${codes}))`;
  return readLicences(ctx, and(running(ctx.now()), on), { most: MOST_SHOWN });
}

/** Granted licences that run or will run, and were sold for exactly one of these areas, the newest first; a change of the map asks for all of them. */
export function listRunningFor(ctx: Ctx, areaCodes: readonly string[]): Licence[] {
  const sold = sql`${licences.id} in (select licence_id from licence_areas where area_code in (select value from json_each(${JSON.stringify(areaCodes)})))`;
  return readLicences(ctx, and(running(ctx.now()), sold));
}

/** A portion of the licences that are paid and not over, or have an open warning, in the order of their ids from after `after` on. */
export function listGranted(ctx: Ctx, after: string, most: number): Licence[] {
  const warned = sql`exists (select 1 from licence_warnings w where w.licence_id = l.id and w.ended_at is null)`;
  const ids = ctx.db.all<{ id: string }>(sql`
    select l.id as id from licence_grants g join licences l on l.id = g.licence_id
    where g.licence_id > ${after} and (l.ends_at > ${ctx.now().getTime()} and not exists (select 1 from licence_ends e where e.licence_id = l.id) or ${warned})
    order by g.licence_id limit ${most}`);
  return listLicencesById(
    ctx,
    ids.map((row) => row.id),
  ).sort((left, other) => (left.id < other.id ? -1 : 1));
}

/** The licences on which a person is asked or named now, newest first. */
export function listNamings(ctx: Ctx, personId: string): { licensee: Licensee; licence: Licence }[] {
  const named = sql`${licences.id} in (select licence_id from licensees where person_id = ${personId} and ended_at is null)`;
  return readLicences(ctx, named, { most: MOST_SHOWN })
    .flatMap((licence) => {
      const licensee = licence.people.find((person) => person.personId === personId);
      return licensee ? [{ licensee, licence }] : [];
    })
    .sort((left, other) => other.licensee.askedAt.getTime() - left.licensee.askedAt.getTime());
}

export function findLicensee(ctx: Ctx, licenseeId: string): Licensee | null {
  return ctx.db.select().from(licensees).where(eq(licensees.id, licenseeId)).get() ?? null;
}

/** How a licence stands now, with the certificates of its people as they were when it was read. */
export function findLicenceStatus(ctx: Ctx, licence: Licence): LicenceStatus {
  const people = licence.people.map((person) => ({
    agreed: person.agreedAt !== null && person.agreedAt <= ctx.now(),
    certified: person.certificate !== null,
  }));
  return licenceStatus({ ...licence, people }, ctx.now());
}

/** Until when somebody must be named, where the organisation was warned. */
export function findWarning(ctx: Ctx, licenceId: string): { at: Date; deadlineAt: Date } | null {
  const open: SQL | undefined = and(eq(licenceWarnings.licenceId, licenceId), isNull(licenceWarnings.endedAt));
  return (
    ctx.db
      .select({ at: licenceWarnings.at, deadlineAt: licenceWarnings.deadlineAt })
      .from(licenceWarnings)
      .where(open)
      .get() ?? null
  );
}
