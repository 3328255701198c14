import { sql } from 'drizzle-orm';
import { findArea } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import type { Member } from '#domain/identity/index.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';

export type MemberRow = Member & { readonly namedOn: readonly string[] };

const MEMBERS_PER_PAGE = 25;

type Row = Omit<MemberRow, 'fromAt' | 'namedOn'> & { readonly fromAt: number; readonly codes: string };

/** Who belongs to the organisation now, by name, with the areas of running licences that they agreed to be named on. Authorise before showing it. */
export function memberPage(ctx: Ctx, organisationId: string, cursor: Cursor, search = ''): KeyPage<MemberRow> {
  const now = ctx.now().getTime();
  const sought =
    search.trim() === ''
      ? sql`1`
      : sql`(instr(lower(p.name), lower(${search.trim()})) > 0 or instr(p.email, lower(${search.trim()})) > 0)`;
  return readKeyPage<MemberRow>(cursor, {
    keys: [sql`p.name`, sql`p.id`],
    size: MEMBERS_PER_PAGE,
    read: ({ from, order, most }) =>
      ctx.db
        .all<Row>(sql`
        select p.id as personId, p.name as name, p.email as email, m.role as role, m.from_at as fromAt,
          (select json_group_array(a.area_code) from licensees n join licences l on l.id = n.licence_id join licence_areas a on a.licence_id = l.id
            where n.person_id = p.id and n.ended_at is null and n.agreed_at is not null and l.organisation_id = ${organisationId} and l.ends_at > ${now}
              and exists (select 1 from licence_grants g where g.licence_id = l.id) and not exists (select 1 from licence_ends e where e.licence_id = l.id)) as codes
        from memberships m join people p on p.id = m.person_id
        where m.organisation_id = ${organisationId} and m.ended_at is null and ${sought} and ${from ?? sql`1`} order by ${order} limit ${most}`)
        .map(({ codes, fromAt, ...row }) => ({
          ...row,
          fromAt: new Date(fromAt),
          namedOn: (JSON.parse(codes) as string[]).map((code) => findArea(ctx, code)?.name ?? code),
        })),
    keysOf: (row) => [row.name, row.personId],
  });
}
