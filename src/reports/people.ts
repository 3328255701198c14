import { and, asc, count, eq, inArray, isNull, like, or, sql } from 'drizzle-orm';
import { appointments, memberships, organisations, people } from '#db/schema/identity.ts';
import type { Ctx, Role } from '#domain/context.ts';
import { requireAdministrator } from '#domain/identity/index.ts';

export const PEOPLE_PER_PAGE = 50;

export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly confirmed: boolean;
  readonly createdAt: Date;
  readonly roles: readonly Role[];
  readonly organisations: readonly string[];
};

/** People whose name or address holds `search`, by name; `page` counts from 1. Administrators only. */
export function listPeople(ctx: Ctx, given: { search: string; page: number }): { rows: PersonRow[]; total: number } {
  requireAdministrator(ctx);
  const pattern = `%${given.search.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const matches = given.search.trim() ? or(holds(people.name, pattern), holds(people.email, pattern)) : undefined;
  const total = ctx.db.select({ all: count() }).from(people).where(matches).get()?.all ?? 0;
  const found = ctx.db
    .select()
    .from(people)
    .where(matches)
    .orderBy(asc(sql`lower(${people.name})`), asc(people.id))
    .limit(PEOPLE_PER_PAGE)
    .offset((given.page - 1) * PEOPLE_PER_PAGE)
    .all();
  const ids = found.map((person) => person.id);
  const roles = rolesOf(ctx, ids);
  const places = organisationsOf(ctx, ids);
  const rows = found.map(({ id, name, email, emailConfirmedAt, createdAt }) => ({
    id,
    name,
    email,
    confirmed: emailConfirmedAt !== null,
    createdAt,
    roles: roles.get(id) ?? [],
    organisations: places.get(id) ?? [],
  }));
  return { rows, total };
}

export type OrganisationRow = typeof organisations.$inferSelect & { readonly members: number; readonly coordinators: readonly { id: string; name: string }[] };

/** Every organisation with how many people belong to it and who coordinates. Administrators only. */
export function listOrganisationsForAdmin(ctx: Ctx): OrganisationRow[] {
  requireAdministrator(ctx);
  const members = ctx.db
    .select({ organisationId: memberships.organisationId, role: memberships.role, id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(isNull(memberships.endedAt))
    .orderBy(asc(people.name))
    .all();
  const rows = ctx.db.select().from(organisations).orderBy(asc(organisations.name)).all();
  return rows.map((row) => {
    const own = members.filter((member) => member.organisationId === row.id);
    return { ...row, members: own.length, coordinators: own.filter((member) => member.role === 'coordinator').map(({ id, name }) => ({ id, name })) };
  });
}

function holds(column: typeof people.name | typeof people.email, pattern: string) {
  return sql`${like(column, pattern)} ESCAPE '\\'`;
}

function rolesOf(ctx: Ctx, ids: readonly string[]): Map<string, Role[]> {
  if (ids.length === 0) return new Map();
  const rows = ctx.db
    .select({ personId: appointments.personId, role: appointments.role })
    .from(appointments)
    .where(and(inArray(appointments.personId, ids), isNull(appointments.endedAt)))
    .orderBy(asc(appointments.role))
    .all();
  return grouped(rows.map((row) => [row.personId, row.role]));
}

function organisationsOf(ctx: Ctx, ids: readonly string[]): Map<string, string[]> {
  if (ids.length === 0) return new Map();
  const rows = ctx.db
    .select({ personId: memberships.personId, name: organisations.name })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(inArray(memberships.personId, ids), isNull(memberships.endedAt)))
    .orderBy(asc(organisations.name))
    .all();
  return grouped(rows.map((row) => [row.personId, row.name]));
}

function grouped<Value>(pairs: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
