import { eq, type SQL, sql } from 'drizzle-orm';
import { courseRuns, meetings, runCancellations } from '#db/schema/learning.ts';
import type { Ctx } from '#domain/context.ts';
import { listSound } from '#domain/list-sound.ts';
import { isSoundTime } from '#domain/sound-time.ts';
import { notFound } from './refusals.ts';
import type { Meeting, Run } from './run.ts';

export function findRun(ctx: Ctx, runId: string): Run | null {
  return readRuns(ctx, eq(courseRuns.id, runId), { most: 1 })[0] ?? null;
}

/** Refuses with `not_found`. */
export function requireRun(ctx: Ctx, runId: string): Run {
  const run = findRun(ctx, runId);
  if (!run) throw notFound();
  return run;
}

/** Runs with their meetings, in one read; by the day on which they are over. `where` and `order` speak of `course_runs`. */
export function readRuns(ctx: Ctx, where: SQL | undefined, how: { most: number; order?: SQL }): Run[] {
  const rows = ctx.db
    .select({ run: courseRuns, meetings: MEETINGS, cancelledAt: runCancellations.at })
    .from(courseRuns)
    .leftJoin(runCancellations, eq(runCancellations.runId, courseRuns.id))
    .where(where)
    .orderBy(how.order ?? sql`${courseRuns.lastEndsAt}, ${courseRuns.id}`)
    .limit(how.most)
    .all();
  const found = rows.map(({ run, meetings: text, cancelledAt }) => ({ ...run, cancelledAt, text }));
  return listSound(ctx, 'course_runs', found, ({ text, ...run }) => ({
    ...soundRun(run),
    meetings: listSound(ctx, 'meetings', readMeetings(text), soundMeeting),
  }));
}

const MEETINGS = sql<string>`(select json_group_array(json_object('id', m.id, 'runId', m.run_id, 'startsAt', m.starts_at, 'endsAt', m.ends_at, 'topic', m.topic, 'sequence', m.sequence))
  from (select * from meetings where run_id = course_runs.id and cancelled_at is null order by starts_at) m)`;

function readMeetings(text: string): Meeting[] {
  const read = JSON.parse(text) as (Omit<Meeting, 'startsAt' | 'endsAt'> & { startsAt: number; endsAt: number })[];
  return read.map((item) => ({ ...item, startsAt: new Date(item.startsAt), endsAt: new Date(item.endsAt) }));
}

/** As `runStatus` says it, for the database: of `course_runs`. */
export function isCancelled(at: Date): SQL {
  return sql`exists (select 1 from run_cancellations c where c.run_id = course_runs.id and c.at <= ${at.getTime()})`;
}

/** Whether this person leads a run of the course. */
export function leadsCourse(ctx: Ctx, personId: string, courseId: string): boolean {
  const led = sql`${courseRuns.trainerId} = ${personId} and ${courseRuns.courseId} = ${courseId}`;
  return ctx.db.select({ id: courseRuns.id }).from(courseRuns).where(led).limit(1).get() !== undefined;
}

/**
 * Ids of runs that take registrations (`takesRegistrations` says the same of one) and have a meeting, the one that closes first in front: of the `most` after the
 * first `from` that are not closed. Those are counted off in the index, without looking at the runs themselves.
 */
export function listOpenRunIds(ctx: Ctx, { from, most }: { from: number; most: number }): string[] {
  const rows = ctx.db.all<{ id: string }>(sql`
    select r.id as id from (select id, closes_at from course_runs where closes_at > ${ctx.now().getTime()} order by closes_at, id limit ${most} offset ${from}) r
    where exists (select 1 from meetings m where m.run_id = r.id and m.cancelled_at is null) and not exists (select 1 from run_cancellations c where c.run_id = r.id)
    order by r.closes_at, r.id`);
  return rows.map(({ id }) => id);
}

/** How many runs are not closed, those that do not go on too; counted no further than `most`. */
export function countOpenRuns(ctx: Ctx, most: number): number {
  const open = sql`select 1 from course_runs where closes_at > ${ctx.now().getTime()} limit ${most}`;
  return ctx.db.get<{ count: number }>(sql`select count(*) as count from (${open})`).count;
}

/** A meeting that goes on. */
export function findMeeting(ctx: Ctx, meetingId: string): Meeting | null {
  const found = findMeetingEver(ctx, meetingId);
  return found?.cancelledAt === null ? found : null;
}

/** A meeting, whether it goes on or was cancelled. */
export function findMeetingEver(ctx: Ctx, meetingId: string): (Meeting & { readonly cancelledAt: Date | null }) | null {
  return ctx.db.select().from(meetings).where(eq(meetings.id, meetingId)).get() ?? null;
}

function soundMeeting(meeting: Meeting): Meeting {
  const { startsAt, endsAt } = meeting;
  if (!isSoundTime(startsAt) || !isSoundTime(endsAt) || endsAt <= startsAt) throw new Error('times that cannot be');
  return meeting;
}

function soundRun<Row extends { closesAt: Date; capacity: number }>(row: Row): Row {
  if (!isSoundTime(row.closesAt) || row.capacity < 1) throw new Error('a closing day or capacity that cannot be');
  return row;
}
