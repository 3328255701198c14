import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { appointments, people } from '#db/schema/identity.ts';
import type { Ctx, Role } from '#domain/context.ts';
import { normaliseEmail, type Person, personOf } from './person.ts';
import { noSuchPerson } from './refusals.ts';

export function findPerson(ctx: Ctx, personId: string): Person | null {
  const row = ctx.db.select().from(people).where(eq(people.id, personId)).get();
  return row ? personOf(row) : null;
}

/** Throws `not_found` when there is no such person. Says nothing about who may see them: that is the caller's question. */
export function requirePerson(ctx: Ctx, personId: string): Person {
  const person = findPerson(ctx, personId);
  if (!person) throw noSuchPerson();
  return person;
}

/** Never let the answer reach somebody who may not know which addresses have an account. */
export function findPersonByEmail(ctx: Ctx, email: string): Person | null {
  const row = ctx.db
    .select()
    .from(people)
    .where(eq(people.email, normaliseEmail(email)))
    .get();
  return row ? personOf(row) : null;
}

/** Names by person id, in one read; an id without a person has none. */
export function personNames(ctx: Ctx, personIds: readonly string[]): ReadonlyMap<string, string> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const rows = ctx.db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids)).all();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Everybody who is appointed to this role now, by name. */
export function listPeopleWithRole(ctx: Ctx, role: Role): Person[] {
  return ctx.db
    .select({ person: people })
    .from(appointments)
    .innerJoin(people, eq(people.id, appointments.personId))
    .where(and(eq(appointments.role, role), isNull(appointments.endedAt)))
    .orderBy(asc(people.name), asc(people.id))
    .all()
    .map((row) => personOf(row.person));
}

export type Appointment = {
  readonly id: string;
  readonly role: Role;
  readonly fromAt: Date;
  readonly endedAt: Date | null;
};

/** All appointments of a person, those in force first. */
export function listAppointments(ctx: Ctx, personId: string): Appointment[] {
  const rows = ctx.db
    .select()
    .from(appointments)
    .where(eq(appointments.personId, personId))
    .orderBy(asc(appointments.fromAt))
    .all();
  return rows
    .map(({ id, role, fromAt, endedAt }) => ({ id, role, fromAt, endedAt }))
    .sort((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null));
}
