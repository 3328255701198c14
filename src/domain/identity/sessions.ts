import { desc, eq, sql } from 'drizzle-orm';
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import { isUnwritable } from '#db/fault.ts';
import { prepared } from '#db/prepared.ts';
import { people, sessions } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Actor, Ctx, PersonActor, Role } from '#domain/context.ts';
import { hashOfToken } from '#domain/token.ts';

/** Learners: two weeks unused, thirty days in all. */
export const LEARNER_IDLE_MS = 14 * 24 * 3600_000;
export const LEARNER_ABSOLUTE_MS = 30 * 24 * 3600_000;
/** Whoever marks, decides, trains, coordinates or administers: half an hour unused, twelve hours in all (research SEC-12). */
export const STAFF_IDLE_MS = 30 * 60_000;
export const STAFF_ABSOLUTE_MS = 12 * 3600_000;
/** `last seen` is written at most this often, so that reading pages costs hardly any writes. */
const SEEN_EVERY_MS = 60_000;

export type CookieToSet = { name: string; value: string; maxAgeSeconds: number; secure: boolean };

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaFor>;
  }
}

/** Opens a session for a person who has just proved who they are. The raw id goes into the cookie only; the database keeps its sha256. */
export async function openSession(ctx: Ctx, personId: string): Promise<CookieToSet> {
  const session = await luciaFor(ctx).createSession(personId, {});
  return cookie(ctx, session.id, LEARNER_ABSOLUTE_MS / 1000);
}

/** A new session for who has just proved who they are; the one that this browser had before ends, so that nobody can plant one. */
export async function replaceSession(ctx: Ctx, personId: string, before: string | undefined): Promise<CookieToSet> {
  if (before) await closeSession(ctx, before);
  return openSession(ctx, personId);
}

export type OpenSession = { readonly createdAt: Date; readonly lastSeenAt: Date; readonly isThisOne: boolean };

/** The open sessions of who is signed in, the last used first. `value` is the cookie of this request, to tell which one it is. */
export function listSessions(ctx: Ctx, value: string | undefined): OpenSession[] {
  const { actor } = ctx;
  if (actor.kind !== 'person') return [];
  const here = value ? hashOfToken(value) : '';
  const rows = ctx.db
    .select()
    .from(sessions)
    .where(eq(sessions.personId, actor.id))
    .orderBy(desc(sessions.lastSeenAt))
    .all();
  return rows
    .filter((row) => !isOver(row, actor, ctx.now()))
    .map((row) => ({ createdAt: row.createdAt, lastSeenAt: row.lastSeenAt, isThisOne: row.idHash === here }));
}

/** Who sends this cookie. An unknown, idle or too old session is a visitor, and its cookie is to be cleared. */
export async function actorOfCookie(
  ctx: Ctx,
  value: string | undefined,
): Promise<{ actor: Actor; clear: CookieToSet | null }> {
  if (!value) return { actor: { kind: 'visitor' }, clear: null };
  const seen: Partial<SessionSeen> = {};
  const { session } = await luciaFor(ctx, (found) => Object.assign(seen, found)).validateSession(value);
  const { row, person } = seen;
  const actor = session && person ? actorFrom(person) : null;
  if (!actor || !row) return { actor: { kind: 'visitor' }, clear: cookie(ctx, '', 0) };
  if (isOver(row, actor, ctx.now())) {
    await luciaFor(ctx).invalidateSession(value);
    return { actor: { kind: 'visitor' }, clear: cookie(ctx, '', 0) };
  }
  if (ctx.now().getTime() - row.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    noteSeen(ctx, row.idHash);
  }
  return { actor, clear: null };
}

/** Who is signed in can still read when the disk is full; that they were seen is not worth a page. */
function noteSeen(ctx: Ctx, idHash: string): void {
  try {
    change(ctx, (tx) => {
      tx.db.update(sessions).set({ lastSeenAt: tx.now() }).where(eq(sessions.idHash, idHash)).run();
    });
  } catch (error) {
    if (!isUnwritable(error)) throw error;
  }
}

/** Ends this one session. */
export async function closeSession(ctx: Ctx, value: string | undefined): Promise<CookieToSet> {
  if (value) await luciaFor(ctx).invalidateSession(value);
  return cookie(ctx, '', 0);
}

/** Ends every session of a person: "log out everywhere", a new password, a new address, an ended appointment. */
export function closeAllSessions(ctx: Ctx, personId: string): void {
  change(ctx, (tx) => {
    tx.db.delete(sessions).where(eq(sessions.personId, personId)).run();
  });
}

export function sessionCookieName(ctx: Ctx): string {
  return ctx.settings.siteUrl.startsWith('https://') ? '__Host-klimroute' : 'klimroute';
}

/** The person with the roles and memberships in force now; null when there is no such person. */
export function findActor(ctx: Ctx, personId: string): PersonActor | null {
  const person = personQuery(ctx.db).get({ personId });
  return person ? actorFrom(person) : null;
}

type PersonSeen = NonNullable<ReturnType<ReturnType<typeof personQuery>['get']>>;
type SessionSeen = { readonly row: typeof sessions.$inferSelect; readonly person: PersonSeen };

function actorFrom(person: PersonSeen): PersonActor {
  return {
    kind: 'person',
    id: person.id,
    name: person.name,
    emailConfirmed: person.emailConfirmedAt !== null,
    roles: new Set(listed(person.roles) as Role[]),
    coordinates: new Set(listed(person.coordinates)),
  };
}

/** Roles and organisations as ids with commas between, so that one query answers. */
const PERSON_SEEN = {
  id: people.id,
  name: people.name,
  emailConfirmedAt: people.emailConfirmedAt,
  // Written out, because without a join drizzle leaves the table out of a column's name.
  roles: sql<
    string | null
  >`(select group_concat(role) from appointments where person_id = people.id and ended_at is null)`,
  coordinates: sql<string | null>`(select group_concat(organisation_id) from memberships
    where person_id = people.id and role = 'coordinator' and ended_at is null)`,
};
// Prepared, because every page of who is signed in asks them.
const sessionQuery = prepared((db) =>
  db
    .select({ row: sessions, person: PERSON_SEEN })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.idHash, sql.placeholder('idHash')))
    .prepare(),
);
const personQuery = prepared((db) =>
  db
    .select(PERSON_SEEN)
    .from(people)
    .where(eq(people.id, sql.placeholder('personId')))
    .prepare(),
);

function listed(ids: string | null): string[] {
  return ids ? ids.split(',') : [];
}

function isOver(row: typeof sessions.$inferSelect, actor: PersonActor, now: Date): boolean {
  const staff = actor.roles.size > 0 || actor.coordinates.size > 0;
  const idleMs = staff ? STAFF_IDLE_MS : LEARNER_IDLE_MS;
  const absoluteMs = staff ? STAFF_ABSOLUTE_MS : LEARNER_ABSOLUTE_MS;
  return now.getTime() - row.lastSeenAt.getTime() >= idleMs || now.getTime() - row.createdAt.getTime() >= absoluteMs;
}

function cookie(ctx: Ctx, value: string, maxAgeSeconds: number): CookieToSet {
  return { name: sessionCookieName(ctx), value, maxAgeSeconds, secure: ctx.settings.siteUrl.startsWith('https://') };
}

type See = (found: SessionSeen) => unknown;

/** `see` gets what was read for lucia, so that it is read once. */
function luciaFor(ctx: Ctx, see: See = () => {}) {
  return new Lucia(adapterFor(ctx, see), { sessionExpiresIn: new TimeSpan(30, 'd') });
}

/** Keeps only the hash of a session id. `getSessionAndUser` answers with the raw id, because lucia passes it on. */
function adapterFor(ctx: Ctx, see: See): Adapter {
  const write = (work: () => void) =>
    change(ctx, () => {
      work();
    });
  return {
    getSessionAndUser: async (id): Promise<[DatabaseSession | null, DatabaseUser | null]> => {
      const found = sessionQuery(ctx.db).get({ idHash: hashOfToken(id) });
      if (!found) return [null, null];
      see(found);
      const { row } = found;
      return [
        { id, userId: row.personId, expiresAt: row.expiresAt, attributes: {} },
        { id: row.personId, attributes: {} },
      ];
    },
    getUserSessions: async () => [],
    setSession: async (session) =>
      write(() => {
        const at = ctx.now();
        const row = {
          idHash: hashOfToken(session.id),
          personId: session.userId,
          expiresAt: session.expiresAt,
          createdAt: at,
          lastSeenAt: at,
        };
        ctx.db.insert(sessions).values(row).run();
      }),
    updateSessionExpiration: async (id, expiresAt) =>
      write(
        () =>
          void ctx.db
            .update(sessions)
            .set({ expiresAt })
            .where(eq(sessions.idHash, hashOfToken(id)))
            .run(),
      ),
    deleteSession: async (id) =>
      write(
        () =>
          void ctx.db
            .delete(sessions)
            .where(eq(sessions.idHash, hashOfToken(id)))
            .run(),
      ),
    deleteUserSessions: async (personId) =>
      write(() => void ctx.db.delete(sessions).where(eq(sessions.personId, personId)).run()),
    deleteExpiredSessions: async () => {},
  };
}
