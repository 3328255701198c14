import { asc, eq, inArray } from 'drizzle-orm';
import { courseRuns, meetings } from '#db/schema/learning.ts';
import type { Ctx } from '#domain/context.ts';
import { notFound } from './refusals.ts';
import { firstMeeting, type Meeting, type Run } from './run.ts';

export type RunFilter = { readonly courseId?: string; readonly trainerId?: string };

export function findRun(ctx: Ctx, runId: string): Run | null {
  const row = ctx.db.select().from(courseRuns).where(eq(courseRuns.id, runId)).get();
  return row ? (withMeetings(ctx, [row])[0] ?? null) : null;
}

/** Refuses with `not_found`. */
export function requireRun(ctx: Ctx, runId: string): Run {
  const run = findRun(ctx, runId);
  if (!run) throw notFound();
  return run;
}

/** Every run, by the day of its first meeting; those without a meeting yet come last. */
export function listRuns(ctx: Ctx, filter: RunFilter = {}): Run[] {
  const rows = ctx.db
    .select()
    .from(courseRuns)
    .all()
    .filter((row) => (!filter.courseId || row.courseId === filter.courseId) && (!filter.trainerId || row.trainerId === filter.trainerId));
  return withMeetings(ctx, rows).sort((a, b) => compare(startOf(a), startOf(b)) || a.id.localeCompare(b.id));
}

export function findMeeting(ctx: Ctx, meetingId: string): Meeting | null {
  return ctx.db.select().from(meetings).where(eq(meetings.id, meetingId)).get() ?? null;
}

function startOf(run: Run): number {
  return firstMeeting(run)?.startsAt.getTime() ?? Number.POSITIVE_INFINITY;
}

function withMeetings(ctx: Ctx, rows: (typeof courseRuns.$inferSelect)[]): Run[] {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const all = ctx.db.select().from(meetings).where(inArray(meetings.runId, ids)).orderBy(asc(meetings.startsAt)).all();
  return rows.map((row) => ({ ...row, meetings: all.filter((meeting) => meeting.runId === row.id) }));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
