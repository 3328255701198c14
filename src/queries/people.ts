import { sql } from 'drizzle-orm';
import type { organisations } from '#db/schema/identity.ts';
import type { Ctx, Role } from '#domain/context.ts';
import { requireAdministrator } from '#domain/identity/index.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';
import { organisationsSought, peopleSought } from './sought.ts';

const PEOPLE_PER_PAGE = 50;
const ORGANISATIONS_PER_PAGE = 50;
/** As many names as a row shows. */
const MOST_COORDINATORS = 5;

export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly confirmed: boolean;
  readonly createdAt: Date;
  readonly roles: readonly Role[];
  readonly organisations: readonly string[];
};

/** People by name; with `search` those of whose name or address the words begin so. Administrators only. */
export function listPeople(ctx: Ctx, input: { search: string; at: Cursor }): KeyPage<PersonRow> {
  requireAdministrator(ctx);
  const which = input.search.trim() ? sql`p.id in ${peopleSought(input.search)}` : sql`1`;
  return readKeyPage<PersonRow>(input.at, {
    keys: [sql`lower(p.name)`, sql`p.id`],
    size: PEOPLE_PER_PAGE,
    read: ({ from, order, most }) =>
      ctx.db
        .all<PersonRead>(sql`
        select p.id as id, p.name as name, p.email as email, p.email_confirmed_at is not null as confirmed, p.created_at as createdAt,
          (select json_group_array(a.role) from (select role from appointments where person_id = p.id and ended_at is null order by role) a) as roles,
          (select json_group_array(o.name) from (select o.name from memberships m join organisations o on o.id = m.organisation_id
            where m.person_id = p.id and m.ended_at is null order by o.name) o) as organisations
        from people p where ${which} and ${from ?? sql`1`} order by ${order} limit ${most}`)
        .map((row) => ({
          ...row,
          confirmed: row.confirmed === 1,
          createdAt: new Date(row.createdAt),
          roles: JSON.parse(row.roles) as Role[],
          organisations: JSON.parse(row.organisations) as string[],
        })),
    keysOf: (row) => [asciiLower(row.name), row.id],
  });
}

type PersonRead = Omit<PersonRow, 'confirmed' | 'createdAt' | 'roles' | 'organisations'> & {
  readonly confirmed: number;
  readonly createdAt: number;
  readonly roles: string;
  readonly organisations: string;
};

/** As `lower` of SQLite does it. */
function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

export type OrganisationRow = Pick<typeof organisations.$inferSelect, 'id' | 'name' | 'kind' | 'kvk' | 'city'> & {
  readonly members: number;
  readonly coordinators: readonly { id: string; name: string }[];
};

/** Organisations by name, with how many people belong to them and who coordinates; with `search` those of whose name or place the words begin so. Administrators only. */
export function listOrganisationsForAdmin(ctx: Ctx, input: { search: string; at: Cursor }): KeyPage<OrganisationRow> {
  requireAdministrator(ctx);
  const which = input.search.trim() ? sql`o.id in ${organisationsSought(input.search)}` : sql`1`;
  return readKeyPage<OrganisationRow>(input.at, {
    keys: [sql`lower(o.name)`, sql`o.id`],
    size: ORGANISATIONS_PER_PAGE,
    read: ({ from, order, most }) =>
      ctx.db
        .all<OrganisationRead>(sql`
        select o.id as id, o.name as name, o.kind as kind, o.kvk as kvk, o.city as city,
          (select count(*) from memberships m where m.organisation_id = o.id and m.ended_at is null) as members,
          (select json_group_array(json_object('id', c.id, 'name', c.name)) from (select p.id, p.name from memberships m join people p on p.id = m.person_id
            where m.organisation_id = o.id and m.ended_at is null and m.role = 'coordinator' order by p.name limit ${MOST_COORDINATORS}) c) as coordinators
        from organisations o where ${which} and ${from ?? sql`1`} order by ${order} limit ${most}`)
        .map((row) => ({ ...row, coordinators: JSON.parse(row.coordinators) as { id: string; name: string }[] })),
    keysOf: (row) => [asciiLower(row.name), row.id],
  });
}

type OrganisationRead = Omit<OrganisationRow, 'coordinators'> & { readonly coordinators: string };
