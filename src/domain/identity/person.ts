import type { people } from '#db/schema/identity.ts';
import { readEmail } from '#domain/email.ts';
import { nameFault, normaliseName } from '#domain/person-name.ts';
import { badName, noEmail } from './refusals.ts';

/** What other rooms may know of a person. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailConfirmed: boolean;
  readonly hasPassword: boolean;
  readonly createdAt: Date;
};

/** An address as we keep and compare it; what is no address stays as it is, in small mails, and is nobody's. */
export function normaliseEmail(email: string): string {
  return readEmail(email) ?? email.trim().toLowerCase();
}

/** An address to write to; refuses what is none. */
export function requireEmail(email: string, field = 'email'): string {
  const read = readEmail(email);
  if (read === null) throw noEmail(field);
  return read;
}

/** A name of a person as we keep it; refuses what is none (see `nameFault`). */
export function requireName(typed: string, field = 'name'): string {
  const name = normaliseName(typed);
  const fault = nameFault(name);
  if (fault) throw badName(fault, field);
  return name;
}

export function personOf(row: typeof people.$inferSelect): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    emailConfirmed: row.emailConfirmedAt !== null,
    hasPassword: row.passwordHash !== null,
    createdAt: row.createdAt,
  };
}
