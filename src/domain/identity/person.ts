import type { people } from '#db/schema/identity.ts';

/** What other rooms may know of a person. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailConfirmed: boolean;
  readonly hasPassword: boolean;
  readonly createdAt: Date;
};

/** An address as we keep and compare it. */
export function keptEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** A name as we keep it: one line, no doubled white space, no control characters. */
export function keptName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
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
