import { sql } from 'drizzle-orm';
import type { Ctx } from '#domain/context.ts';
import { standingIs } from './standing.ts';

/** A licence to work that is in force, as far as a map or a list tells of it. */
export type Working = { readonly organisationId: string; readonly exclusive: boolean; readonly endsAt: Date };
/** Who may work in an area now: in the whole of it, or else in a part. At most as many as were asked for. */
export type WorkedArea = {
  readonly code: string;
  readonly whole: readonly Working[];
  readonly inParts: readonly Working[];
};

/** An area with the codes of itself and all that contain it. */
export type WithAncestors = { readonly code: string; readonly around: readonly string[] };

type Row = { readonly code: string; readonly whole: readonly Read[]; readonly parts: readonly Read[] | null };
type Read = { readonly organisationId: string; readonly exclusive: number; readonly endsAt: number };

/**
 * Of each of these areas who works there by a licence in force at this instant: `most` of them for the whole area, and `most` for a part where nobody has the
 * whole. Each question ends at the first that answer it, so that an area with thousands of licences costs no more than one with a few. One row
 * of the database holds all answers.
 */
export function listWorking(ctx: Ctx, areas: readonly WithAncestors[], most: number): WorkedArea[] {
  const now = ctx.now().getTime();
  const facts = sql`json_group_array(json_object('organisationId', organisation_id, 'exclusive', exclusive, 'endsAt', ends_at))`;
  const inForce = sql`licences on licences.id = a.licence_id left join licence_grants on licence_grants.licence_id = licences.id
    left join licence_ends on licence_ends.licence_id = licences.id
    where a.ends_at > ${now} and licences.scope = 'work' and ${standingIs('in_force', ctx.now())}`;
  const whole = sql`(select ${facts} from (select licences.organisation_id, licences.exclusive, licences.ends_at
    from json_each(w.value, '$.around') t cross join licence_areas a on a.area_code = t.value cross join ${inForce} limit ${most}))`;
  const parts = sql`(select ${facts} from (select licences.organisation_id, licences.exclusive, licences.ends_at
    from area_ancestors t cross join licence_areas a on a.area_code = t.code cross join ${inForce} and t.ancestor_code = asked.code and t.code <> asked.code
    limit ${most}))`;
  const { rows } = ctx.db.get<{ rows: string }>(sql`
    select json_group_array(json_object('code', asked.code, 'whole', json(asked.whole), 'parts', json(case when asked.whole = '[]' then ${parts} end))) as rows
    from (select w.value ->> 'code' as code, ${whole} as whole from json_each(${JSON.stringify(areas)}) w) asked`);
  return (JSON.parse(rows) as Row[]).map((row) => ({
    code: row.code,
    whole: workingOf(row.whole),
    inParts: workingOf(row.parts ?? []),
  }));
}

function workingOf(read: readonly Read[]): Working[] {
  return read.map(({ organisationId, exclusive, endsAt }) => ({
    organisationId,
    exclusive: exclusive === 1,
    endsAt: new Date(endsAt),
  }));
}
