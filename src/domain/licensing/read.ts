import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { licenceEnds, licenceGrants, licenceReleases, licences } from '#db/schema/licensing.ts';
import { KOEK, validCredentialOf } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import type { Licence, Named } from './licence.ts';

/** JSON of a licensee has times as milliseconds, and a certificate as text within. */
type NamedRead = Omit<Named, 'askedAt' | 'agreedAt' | 'endedAt' | 'certificate'> & {
  readonly askedAt: number;
  readonly agreedAt: number | null;
  readonly certificate: string | null;
};

/**
 * Licences with their areas, what happened to them and who is named, all in one read, the newest first. What people hold is as of now. `where` may speak of
 * `licences`, `licence_grants`, `licence_releases` and `licence_ends`.
 */
export function readLicences(ctx: Ctx, where: SQL | undefined, how: { most?: number; order?: SQL } = {}): Licence[] {
  const query = ctx.db
    .select({
      licence: licences,
      grantedAt: licenceGrants.at,
      releasedAt: licenceReleases.at,
      end: licenceEnds,
      areaCodes: AREAS,
      people: peopleAt(ctx.now()),
      warnedUntil: WARNED_UNTIL,
    })
    .from(licences)
    .leftJoin(licenceGrants, eq(licenceGrants.licenceId, licences.id))
    .leftJoin(licenceReleases, eq(licenceReleases.licenceId, licences.id))
    .leftJoin(licenceEnds, eq(licenceEnds.licenceId, licences.id))
    .where(and(where))
    .orderBy(how.order ?? sql`${desc(licences.requestedAt)}, ${asc(licences.id)}`);
  const rows = (how.most === undefined ? query : query.limit(how.most)).all();
  return rows.map(({ licence, areaCodes, people, warnedUntil, ...rest }) => ({
    ...licence,
    ...rest,
    areaCodes: JSON.parse(areaCodes) as string[],
    people: (JSON.parse(people) as NamedRead[]).map(namedOf),
    warnedUntil: timeOf(warnedUntil),
  }));
}

const AREAS = sql<string>`(select json_group_array(a.area_code) from (select area_code from licence_areas where licence_id = ${licences.id} order by area_code) a)`;
const WARNED_UNTIL = sql<
  number | null
>`(select w.deadline_at from licence_warnings w where w.licence_id = ${licences.id} and w.ended_at is null)`;

/** Who is asked or named, in the order of asking. */
function peopleAt(now: Date): SQL<string> {
  const certificate = validCredentialOf(sql`n.person_id`, KOEK, now);
  return sql<string>`(select json_group_array(json_object('id', n.id, 'licenceId', n.licence_id, 'personId', n.person_id, 'askedAt', n.asked_at,
    'agreedAt', n.agreed_at, 'endReason', n.end_reason, 'certificate', ${certificate}))
    from (select * from licensees where licence_id = ${licences.id} and ended_at is null order by asked_at, id) n)`;
}

function namedOf({ askedAt, agreedAt, certificate, ...rest }: NamedRead): Named {
  const held = certificate === null ? null : (JSON.parse(certificate) as { number: string; until: number | null });
  return {
    ...rest,
    askedAt: new Date(askedAt),
    agreedAt: timeOf(agreedAt),
    endedAt: null,
    certificate: held && { number: held.number, until: timeOf(held.until) },
  };
}

function timeOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}
