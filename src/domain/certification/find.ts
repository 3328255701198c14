import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { credentialSuspensions, credentials, credentialWithdrawals, nameConsents } from '#db/schema/certification.ts';
import type { Ctx } from '#domain/context.ts';
import { type Credential, statusOf } from './credential.ts';
import { credentialNotFound } from './refusals.ts';

type Row = typeof credentials.$inferSelect;

export function findCredential(ctx: Ctx, credentialId: string): Credential | null {
  return complete(ctx, ctx.db.select().from(credentials).where(eq(credentials.id, credentialId)).all())[0] ?? null;
}

export function requireCredential(ctx: Ctx, credentialId: string): Credential {
  const credential = findCredential(ctx, credentialId);
  if (!credential) throw credentialNotFound();
  return credential;
}

/** A credential of the person who asks; somebody else's is not there. */
export function requireHeld(ctx: Ctx, credentialId: string): Credential {
  const credential = findCredential(ctx, credentialId);
  if (!credential || ctx.actor.kind !== 'person' || credential.holderId !== ctx.actor.id) throw credentialNotFound();
  return credential;
}

/** By the number as it is written on the paper; `readNumber` makes that of what a person types. */
export function findByNumber(ctx: Ctx, number: string): Credential | null {
  return complete(ctx, ctx.db.select().from(credentials).where(eq(credentials.number, number)).all())[0] ?? null;
}

export function findBySource(ctx: Ctx, sourceKey: string): Credential | null {
  return complete(ctx, ctx.db.select().from(credentials).where(eq(credentials.sourceKey, sourceKey)).all())[0] ?? null;
}

/** Everything a person holds or held, newest first. */
export function listHeld(ctx: Ctx, personId: string): Credential[] {
  return complete(
    ctx,
    ctx.db.select().from(credentials).where(eq(credentials.holderId, personId)).orderBy(desc(credentials.issuedAt), asc(credentials.id)).all(),
  );
}

/** The newest credential on `subject` that is in force at `at`; null when there is none. */
export function findValid(ctx: Ctx, personId: string, subject: string, at: Date = ctx.now): Credential | null {
  return listHeld(ctx, personId).find((one) => one.subject === subject && one.issuedAt <= at && statusOf(one, at).state === 'valid') ?? null;
}

export function holdsValid(ctx: Ctx, personId: string, subject: string, at: Date = ctx.now): boolean {
  return findValid(ctx, personId, subject, at) !== null;
}

/** Whether the holder agreed, until further notice, that the public check shows the name. */
export function showsName(ctx: Ctx, holderId: string): boolean {
  const consent = ctx.db
    .select({ seq: nameConsents.seq })
    .from(nameConsents)
    .where(and(eq(nameConsents.holderId, holderId), isNull(nameConsents.endedAt)))
    .get();
  return consent !== undefined;
}

function complete(ctx: Ctx, rows: Row[]): Credential[] {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const suspensions = ctx.db
    .select()
    .from(credentialSuspensions)
    .where(inArray(credentialSuspensions.credentialId, ids))
    .orderBy(asc(credentialSuspensions.at))
    .all();
  const withdrawals = ctx.db.select().from(credentialWithdrawals).where(inArray(credentialWithdrawals.credentialId, ids)).all();
  return rows.map((row) => ({
    ...row,
    suspensions: suspensions.filter((one) => one.credentialId === row.id),
    withdrawal: withdrawals.find((one) => one.credentialId === row.id) ?? null,
  }));
}
