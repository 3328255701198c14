import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { memberships, organisations, people } from '#db/schema/identity.ts';
import type { Actor, Ctx } from '#domain/context.ts';
import { noSuchOrganisation } from './refusals.ts';

export type Organisation = typeof organisations.$inferSelect;
export type MembershipRole = 'coordinator' | 'employee';
export type Member = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: MembershipRole;
  readonly fromAt: Date;
};

export function findOrganisation(ctx: Ctx, organisationId: string): Organisation | null {
  return ctx.db.select().from(organisations).where(eq(organisations.id, organisationId)).get() ?? null;
}

/** Throws `not_found` when there is no such organisation. Who may see it is the caller's question. */
export function requireOrganisation(ctx: Ctx, organisationId: string): Organisation {
  const organisation = findOrganisation(ctx, organisationId);
  if (!organisation) throw noSuchOrganisation();
  return organisation;
}

/** The organisations that this actor coordinates now, by name. */
export function listCoordinatedOrganisations(ctx: Ctx, actor: Actor = ctx.actor): Organisation[] {
  if (actor.kind !== 'person' || actor.coordinates.size === 0) return [];
  return ctx.db
    .select()
    .from(organisations)
    .where(inArray(organisations.id, [...actor.coordinates]))
    .orderBy(asc(organisations.name))
    .all();
}

/** The organisation of this name, when there is one; names are not unique, so the first by id. */
export function findOrganisationByName(ctx: Ctx, name: string): Organisation | undefined {
  return ctx.db.select().from(organisations).where(eq(organisations.name, name)).orderBy(asc(organisations.id)).get();
}

/** Names by organisation id, in one read. */
export function organisationNames(ctx: Ctx, organisationIds: readonly string[]): ReadonlyMap<string, string> {
  const ids = [...new Set(organisationIds)];
  if (ids.length === 0) return new Map();
  const rows = ctx.db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, ids))
    .all();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Who belongs to an organisation now, coordinators first. Authorise before showing it. */
export function listMembers(ctx: Ctx, organisationId: string): Member[] {
  return ctx.db
    .select({
      personId: people.id,
      name: people.name,
      email: people.email,
      role: memberships.role,
      fromAt: memberships.fromAt,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.role), asc(people.name))
    .all();
}

export type OrganisationWithMembers = Pick<Organisation, 'id' | 'name'> & { readonly members: readonly Member[] };

/** The organisations that this actor coordinates now with who belongs to them, in the order of the two lists above; in one read. */
export function listCoordinatedMembers(ctx: Ctx): OrganisationWithMembers[] {
  const { actor } = ctx;
  if (actor.kind !== 'person' || actor.coordinates.size === 0) return [];
  const rows = ctx.db
    .select({
      organisation: { id: organisations.id, name: organisations.name },
      member: {
        personId: people.id,
        name: people.name,
        email: people.email,
        role: memberships.role,
        fromAt: memberships.fromAt,
      },
    })
    .from(organisations)
    .innerJoin(memberships, and(eq(memberships.organisationId, organisations.id), isNull(memberships.endedAt)))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(inArray(organisations.id, [...actor.coordinates]))
    .orderBy(asc(organisations.name), asc(organisations.id), asc(memberships.role), asc(people.name))
    .all();
  const byId = Map.groupBy(rows, ({ organisation }) => organisation.id);
  return [...byId.values()].flatMap((group) =>
    group.slice(0, 1).map(({ organisation }) => ({ ...organisation, members: group.map(({ member }) => member) })),
  );
}

export type MembershipOf = {
  /** Counts up with every membership: what a list of them is sorted by. */
  readonly seq: number;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: MembershipRole;
  readonly fromAt: Date;
};

/** Where a person works or coordinates now; `where` and `order` speak of `memberships`. At most `most`: staff of a large office belong to many. */
export function readMemberships(
  ctx: Ctx,
  personId: string,
  how: { readonly where?: SQL | undefined; readonly order?: SQL; readonly most: number },
): MembershipOf[] {
  return ctx.db
    .select({
      seq: memberships.seq,
      organisationId: organisations.id,
      organisationName: organisations.name,
      role: memberships.role,
      fromAt: memberships.fromAt,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt), how.where))
    .orderBy(how.order ?? asc(memberships.seq))
    .limit(how.most)
    .all();
}

/** Every organisation that a person ever belonged to: for questions about conflicts of interest. */
export function everMemberOf(ctx: Ctx, personId: string): ReadonlySet<string> {
  const rows = ctx.db
    .select({ id: memberships.organisationId })
    .from(memberships)
    .where(eq(memberships.personId, personId))
    .all();
  return new Set(rows.map((row) => row.id));
}

/** The names of every organisation that a person ever belonged to. */
export function everMemberOfNames(ctx: Ctx, personId: string): string[] {
  return [...organisationNames(ctx, [...everMemberOf(ctx, personId)]).values()];
}

/** Whether this person belongs to this organisation now, in any role. */
export function isMember(ctx: Ctx, organisationId: string, personId: string): boolean {
  const here = eq(memberships.organisationId, organisationId);
  return readMemberships(ctx, personId, { where: here, most: 1 }).length > 0;
}
