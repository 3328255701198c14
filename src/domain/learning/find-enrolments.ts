import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { prepared } from '#db/prepared.ts';
import { completions, enrolmentEnds, enrolments } from '#db/schema/learning.ts';
import type { Ctx } from '#domain/context.ts';
import type { Enrolment } from './enrolment.ts';
import { noAccess, notFound } from './refusals.ts';

/** The enrolment that gives this person access to this course now; with more than one, the newest. Null: no access. */
export function findAccess(ctx: Ctx, personId: string, courseId: string): Enrolment | null {
  const row = accessQuery(ctx.db).get({ personId, courseId });
  return row ? { ...row, endedAt: null } : null;
}

/** As `findAccess`, for the person who asks; refuses with `not_found`, because what is not yours is not there. */
export function requireAccess(ctx: Ctx, courseId: string): Enrolment {
  const access = ctx.actor.kind === 'person' ? findAccess(ctx, ctx.actor.id, courseId) : null;
  if (!access) throw noAccess();
  return access;
}

/** Ended or not; null when there is none under this id. */
export function findEnrolment(ctx: Ctx, enrolmentId: string): Enrolment | null {
  return list(ctx, eq(enrolments.id, enrolmentId))[0] ?? null;
}

/** Refuses with `not_found`. */
export function requireEnrolment(ctx: Ctx, enrolmentId: string): Enrolment {
  const found = findEnrolment(ctx, enrolmentId);
  if (!found) throw notFound();
  return found;
}

export function findEnrolmentBySource(ctx: Ctx, sourceKey: string): Enrolment | null {
  return list(ctx, eq(enrolments.sourceKey, sourceKey))[0] ?? null;
}

/** Every enrolment of a person, ended ones too, newest first. */
export function listEnrolments(ctx: Ctx, personId: string): Enrolment[] {
  return list(ctx, eq(enrolments.personId, personId));
}

/** The people of a run: enrolments that have not ended. */
export function listGroup(ctx: Ctx, runId: string): Enrolment[] {
  return list(ctx, and(eq(enrolments.runId, runId), isNull(enrolmentEnds.at)));
}

/** Courses that this person completed, by an enrolment that was not refunded. */
export function listCompletedCourses(ctx: Ctx, personId: string): string[] {
  const rows = ctx.db
    .selectDistinct({ courseId: enrolments.courseId })
    .from(completions)
    .innerJoin(enrolments, eq(enrolments.id, completions.enrolmentId))
    .leftJoin(enrolmentEnds, eq(enrolmentEnds.enrolmentId, enrolments.id))
    .where(and(eq(enrolments.personId, personId), isNull(enrolmentEnds.at)))
    .all();
  return rows.map((row) => row.courseId);
}

function list(ctx: Ctx, where: SQL | undefined): Enrolment[] {
  const rows = ctx.db
    .select({ enrolment: enrolments, endedAt: enrolmentEnds.at })
    .from(enrolments)
    .leftJoin(enrolmentEnds, eq(enrolmentEnds.enrolmentId, enrolments.id))
    .where(where)
    .orderBy(desc(enrolments.startedAt), desc(enrolments.id))
    .all();
  return rows.map((row) => ({ ...row.enrolment, endedAt: row.endedAt }));
}

const accessQuery = prepared((db) =>
  db
    .select()
    .from(enrolments)
    .where(
      and(
        eq(enrolments.personId, sql.placeholder('personId')),
        eq(enrolments.courseId, sql.placeholder('courseId')),
        sql`not exists (select 1 from ${enrolmentEnds} where ${enrolmentEnds.enrolmentId} = ${enrolments.id})`,
      ),
    )
    .orderBy(desc(enrolments.startedAt), desc(enrolments.id))
    .limit(1)
    .prepare(),
);
