import { type SQL, sql } from 'drizzle-orm';
import { isAsked } from '#domain/asked-mail.ts';
import type { Ctx } from '#domain/context.ts';
import type { MailOf } from '#domain/mail.ts';
import { isCancelled } from './find-runs.ts';

/** Reminders whose moment lies before `before`, at most `most`: those that were not asked for yet. */
export type Due = { readonly before: Date; readonly most: number };

type OfMeeting = { readonly enrolmentId: string; readonly meetingId: string; readonly startsAt: number };

/** Of a meeting to come, one for each person of the group. A meeting that gets another time is another occurrence. */
export function listDueMeetings(ctx: Ctx, due: Due): MailOf<'learning.meeting_tomorrow'>[] {
  return listMeetings(ctx, due, 'learning.meeting_tomorrow', sql`1`);
}

/** The same of the first meeting of a run. */
export function listBeginningRuns(ctx: Ctx, due: Due): MailOf<'learning.run_begins'>[] {
  const first = sql`not exists (select 1 from meetings before where before.run_id = m.run_id and before.starts_at < m.starts_at)`;
  return listMeetings(ctx, due, 'learning.run_begins', first);
}

function listMeetings<K extends 'learning.meeting_tomorrow' | 'learning.run_begins'>(
  ctx: Ctx,
  { before, most }: Due,
  kind: K,
  which: SQL,
): ({ readonly kind: K } & OfMeeting)[] {
  const rows = ctx.db.all<OfMeeting>(sql`
    select e.id as enrolmentId, m.id as meetingId, m.starts_at as startsAt
    from meetings m join course_runs on course_runs.id = m.run_id join enrolments e on e.run_id = m.run_id
    where m.starts_at > ${ctx.now().getTime()} and m.starts_at < ${before.getTime()} and ${which}
      and not ${isCancelled(ctx.now())} and ${HAS_NOT_ENDED} and not ${isAsked(kind, sql`e.id`, sql`m.id`, sql`m.starts_at`)}
    order by m.starts_at, e.id limit ${most}`);
  return rows.map((row) => ({ kind, ...row }));
}

/** Of people who opened no lesson yet, in a run that is not over. */
export function listNotBegun(ctx: Ctx, { before, most }: Due): MailOf<'learning.not_begun'>[] {
  const rows = ctx.db.all<{ enrolmentId: string }>(sql`
    select e.id as enrolmentId from ${IN_A_RUN_THAT_GOES_ON(ctx)} and e.started_at < ${before.getTime()} and not ${HAS_BEGUN}
      and not ${isAsked('learning.not_begun', sql`e.id`)}
    order by e.id limit ${most}`);
  return rows.map((row) => ({ kind: 'learning.not_begun', ...row }));
}

/** Of people who began, are not ready, and did nothing since, in a run that is not over. */
export function listFallingBehind(ctx: Ctx, { before, most }: Due): MailOf<'learning.falling_behind'>[] {
  const rows = ctx.db.all<{ enrolmentId: string }>(sql`
    select e.id as enrolmentId from ${IN_A_RUN_THAT_GOES_ON(ctx)} and ${HAS_BEGUN} and ${lastActiveBefore(before)}
      and not exists (select 1 from completions c where c.enrolment_id = e.id)
      and not ${isAsked('learning.falling_behind', sql`e.id`)}
    order by e.id limit ${most}`);
  return rows.map((row) => ({ kind: 'learning.falling_behind', ...row }));
}

/** Whether somebody did nothing in a course from `before` on, for who is reminded of it. */
export function isIdle(ctx: Ctx, enrolmentId: string, before: Date): boolean {
  const rows = ctx.db.all(
    sql`select 1 from enrolments e where e.id = ${enrolmentId} and ${HAS_BEGUN} and ${lastActiveBefore(before)}`,
  );
  return rows.length > 0;
}

/** Whether somebody opened a lesson of this enrolment. */
export function hasBegun(ctx: Ctx, enrolmentId: string): boolean {
  return ctx.db.all(sql`select 1 from enrolments e where e.id = ${enrolmentId} and ${HAS_BEGUN}`).length > 0;
}

const HAS_NOT_ENDED = sql`not exists (select 1 from enrolment_ends n where n.enrolment_id = e.id)`;
const HAS_BEGUN = sql`exists (select 1 from lesson_progress p where p.enrolment_id = e.id)`;

/** Read by the day on which runs are over, so that it costs what goes on now and not what ever was. */
const IN_A_RUN_THAT_GOES_ON = (ctx: Ctx) => sql`course_runs join enrolments e on e.run_id = course_runs.id
  where course_runs.last_ends_at > ${ctx.now().getTime()} and not ${isCancelled(ctx.now())} and ${HAS_NOT_ENDED}`;

/** Lessons, quizzes and work count; what somebody tries or writes for themselves is not looked at. */
function lastActiveBefore(before: Date): SQL {
  const at = before.getTime();
  return sql`not exists (select 1 from lesson_progress p where p.enrolment_id = e.id and (p.first_opened_at >= ${at} or p.finished_at >= ${at}))
    and not exists (select 1 from quiz_attempts q where q.enrolment_id = e.id and q.at >= ${at})
    and not exists (select 1 from submissions s where s.enrolment_id = e.id and s.handed_in_at >= ${at})`;
}
