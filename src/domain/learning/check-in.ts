import { and, eq, sql } from 'drizzle-orm';
import { attendances, meetings } from '#db/schema/learning.ts';
import { actorName, change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { countAttempt, requireSignedIn } from '#domain/identity/index.ts';
import { isSameToken, signedBytes } from '#domain/token.ts';
import { isCancelled } from './find-runs.ts';
import { leadsRun } from './policy.ts';
import { noMeetingNow, notFound, wrongCode } from './refusals.ts';
import type { Meeting, Run } from './run.ts';

/** Digits of a code: few enough to read off a wall, and with the limit on guesses enough. */
const DIGITS = 6;

export type CheckedIn = {
  readonly meeting: Meeting;
  readonly courseId: string;
  /** `already` when it was written down before, by a code or by the trainer; that stays as it was. */
  readonly outcome: 'in' | 'already';
};

/** The code of a meeting of this run, for its trainer; for anybody else it is not there. It is made anew from the secret of this installation. */
export function requireCheckInCode(ctx: Ctx, run: Pick<Run, 'id' | 'trainerId'>, meeting: Meeting): string {
  if (meeting.runId !== run.id || !leadsRun(ctx.actor, run)) throw notFound();
  return codeOf(ctx, meeting.id);
}

/**
 * Who asks is at the meeting of their group that goes on now and has this code: for the whole of it in its first half, for
 * half of it after. Not before it begins, as `markAttendance`: what is written then would stay when the meeting is moved or
 * cancelled. Spaces do not count. Refuses when no meeting of theirs goes on and when the code is of none; a few guesses each,
 * which hinder nobody else. Twice is once.
 */
export function checkIn(ctx: Ctx, typed: { readonly code: string }): CheckedIn {
  const { id: personId } = requireSignedIn(ctx);
  const code = typed.code.replace(/\D/g, '');
  countAttempt(ctx, 'check_in_per_person', personId);
  return change(ctx, (tx) => {
    const now = listMeetingsNow(tx, personId);
    if (now.length === 0) throw noMeetingNow();
    const here = now.find(({ meeting }) => isSameToken(codeOf(tx, meeting.id), code));
    if (!here) throw wrongCode();
    return { meeting: here.meeting, courseId: here.courseId, outcome: writePresence(tx, here) };
  });
}

type Here = { readonly meeting: Meeting; readonly enrolmentId: string; readonly courseId: string };

/** Meetings of groups of this person whose code works now. */
function listMeetingsNow(ctx: Ctx, personId: string): Here[] {
  const now = ctx.now().getTime();
  const rows = ctx.db.all<{ meetingId: string; enrolmentId: string; courseId: string }>(sql`
    select m.id as meetingId, e.id as enrolmentId, e.course_id as courseId
    from enrolments e join course_runs on course_runs.id = e.run_id join meetings m on m.run_id = e.run_id
    where e.person_id = ${personId} and not exists (select 1 from enrolment_ends n where n.enrolment_id = e.id)
      and m.cancelled_at is null and m.starts_at <= ${now} and m.ends_at > ${now} and not ${isCancelled(ctx.now())}
    order by m.starts_at, m.id`);
  return rows.flatMap(({ meetingId, ...row }) => {
    const meeting = ctx.db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
    return meeting ? [{ meeting, ...row }] : [];
  });
}

function writePresence(tx: Tx, { meeting, enrolmentId }: Here): CheckedIn['outcome'] {
  const where = and(eq(attendances.meetingId, meeting.id), eq(attendances.enrolmentId, enrolmentId));
  if (tx.db.select().from(attendances).where(where).get()) return 'already';
  const half = (meeting.startsAt.getTime() + meeting.endsAt.getTime()) / 2;
  const presencePercent = tx.now().getTime() < half ? 100 : 50;
  // Who comes in the first half may have stood in line; later the minutes say how late.
  const lateMinutes =
    presencePercent === 50 ? Math.floor((tx.now().getTime() - meeting.startsAt.getTime()) / 60_000) : null;
  const mark = { presencePercent, lateMinutes, markedBy: actorName(tx.actor), markedAt: tx.now() };
  tx.db
    .insert(attendances)
    .values({ meetingId: meeting.id, enrolmentId, ...mark })
    .run();
  tx.journal({
    verb: 'learning.mark_attendance',
    subject: ['meeting', meeting.id],
    facts: { enrolmentId, presencePercent },
  });
  return 'in';
}

function codeOf(ctx: Ctx, meetingId: string): string {
  const bytes = signedBytes(ctx.settings, 'check-in', meetingId);
  return String(bytes.readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0');
}
