import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { credentials, credentialWithdrawals, nameConsents } from '#db/schema/certification.ts';
import { credentialReplacements } from '#db/schema/certification-replacements.ts';
import { type Ctx, isSelf } from '#domain/context.ts';
import { type Credential, credentialStatus, isInForce } from './credential.ts';
import { credentialNotFound } from './refusals.ts';

export function findCredential(ctx: Ctx, credentialId: string): Credential | null {
  return read(ctx, eq(credentials.id, credentialId))[0] ?? null;
}

export function requireCredential(ctx: Ctx, credentialId: string): Credential {
  const credential = findCredential(ctx, credentialId);
  if (!credential) throw credentialNotFound();
  return credential;
}

/** A credential of the person who asks; somebody else's is not there. */
export function requireHeld(ctx: Ctx, credentialId: string): Credential {
  const credential = findCredential(ctx, credentialId);
  if (!credential || !isSelf(ctx.actor, credential.holderId)) throw credentialNotFound();
  return credential;
}

/** By the number as it is written on the paper; `readNumber` makes that of what a person types. */
export function findByNumber(ctx: Ctx, number: string): Credential | null {
  return read(ctx, eq(credentials.number, number))[0] ?? null;
}

export function findBySource(ctx: Ctx, sourceKey: string): Credential | null {
  return read(ctx, eq(credentials.sourceKey, sourceKey))[0] ?? null;
}

/** The one that replaces this one; null when nothing does. */
export function findReplacing(ctx: Ctx, { id }: Pick<Credential, 'id'>): Credential | null {
  return findBySource(ctx, `reissue:${id}`);
}

/** The one that this one replaces; null when it replaces nothing. */
export function findReplaced(ctx: Ctx, { sourceKey }: Pick<Credential, 'sourceKey'>): Credential | null {
  const id = replacedId(sourceKey);
  return id === null ? null : findCredential(ctx, id);
}

/** The id of the one that a paper of this source replaces; null when it replaces nothing. */
export function replacedId(sourceKey: string): string | null {
  return sourceKey.startsWith('reissue:') ? sourceKey.slice('reissue:'.length) : null;
}

/** The latest in the row of papers that replaced each other: itself where nothing replaces it. */
export function currentPaper(ctx: Ctx, credential: Credential): Credential {
  const next = credential.replacement && findReplacing(ctx, credential);
  return next ? currentPaper(ctx, next) : credential;
}

/** The certificate that this suspension sets, or set, aside. */
export function findOfSuspension(ctx: Ctx, suspensionId: string): Credential | null {
  const of = sql`${credentials.id} in (select credential_id from credential_suspensions where id = ${suspensionId})`;
  return read(ctx, of)[0] ?? null;
}

/** Those with these ids, in no order that means anything. */
export function listCredentials(ctx: Ctx, credentialIds: readonly string[]): Credential[] {
  return credentialIds.length === 0 ? [] : read(ctx, inArray(credentials.id, [...credentialIds]));
}

/** Everything a person holds or held, newest first. */
export function listHeld(ctx: Ctx, personId: string): Credential[] {
  return read(ctx, eq(credentials.holderId, personId));
}

/** The newest credential on `subject` that is in force at `at`; null when there is none. */
export function findValid(ctx: Ctx, personId: string, subject: string, at: Date = ctx.now()): Credential | null {
  return validOf(listHeld(ctx, personId), subject, at);
}

/** The same among what somebody holds or held, as `listHeld` gives it. */
export function validOf(held: readonly Credential[], subject: string, at: Date): Credential | null {
  return (
    held.find(
      (credential) =>
        credential.subject === subject && credential.issuedAt <= at && isInForce(credentialStatus(credential, at)),
    ) ?? null
  );
}

/** The latest later one about the same that its holder was given and that was not withdrawn; null when nothing follows this one. */
export function findNext(ctx: Ctx, credential: Credential): Credential | null {
  return nextAmong(listHeld(ctx, credential.holderId), credential);
}

/** The same, among all that its holder was given. */
export function nextAmong(held: readonly Credential[], { id, subject, issuedAt }: Credential): Credential | null {
  const later = held.filter((one) => one.subject === subject && one.issuedAt > issuedAt);
  return later.find((one) => one.id !== id && one.withdrawal === null) ?? null;
}

export function holdsValid(ctx: Ctx, personId: string, subject: string, at: Date = ctx.now()): boolean {
  return findValid(ctx, personId, subject, at) !== null;
}

/** Of these subjects those on which the person holds a valid credential at this instant. */
export function listValidSubjects(ctx: Ctx, personId: string, subjects: readonly string[]): Set<string> {
  if (subjects.length === 0) return new Set();
  const held = read(ctx, and(eq(credentials.holderId, personId), inArray(credentials.subject, [...subjects])));
  return new Set(
    held
      .filter((credential) => credential.issuedAt <= ctx.now() && isInForce(credentialStatus(credential, ctx.now())))
      .map((credential) => credential.subject),
  );
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

/** With what happened to each since, in one read. */
function read(ctx: Ctx, where: SQL | undefined): Credential[] {
  const rows = ctx.db
    .select({
      credential: credentials,
      withdrawal: credentialWithdrawals,
      replacement: credentialReplacements,
      suspensions: SUSPENSIONS,
    })
    .from(credentials)
    .leftJoin(credentialReplacements, eq(credentialReplacements.credentialId, credentials.id))
    .leftJoin(credentialWithdrawals, eq(credentialWithdrawals.credentialId, credentials.id))
    .where(where)
    .orderBy(desc(credentials.issuedAt), asc(credentials.id))
    .all();
  return rows.map(({ credential, withdrawal, replacement, suspensions }) => ({
    ...credential,
    withdrawal,
    replacement,
    suspensions: (JSON.parse(suspensions) as SuspensionRead[]).map(({ at, liftedAt, ...rest }) => ({
      ...rest,
      at: new Date(at),
      liftedAt: liftedAt === null ? null : new Date(liftedAt),
    })),
  }));
}

type Suspension = Credential['suspensions'][number];
type SuspensionRead = Omit<Suspension, 'at' | 'liftedAt'> & { at: number; liftedAt: number | null };
const SUSPENSIONS = sql<string>`(select json_group_array(json_object('id', s.id, 'credentialId', s.credential_id, 'at', s.at, 'reasonCode', s.reason_code,
  'byId', s.by_id, 'liftedAt', s.lifted_at, 'liftedById', s.lifted_by_id)) from (select * from credential_suspensions where credential_id = ${credentials.id} order by at) s)`;
