import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#domain/context.ts';
import { type Completion, completionOf } from './completion.ts';
import type { Enrolment } from './enrolment.ts';
import type { Submission } from './work.ts';

/** How far one enrolment is. `percent` is null as long as the meeting is not marked. */
export type Standing = {
  readonly completion: Completion;
  readonly completedAt: Date | null;
  readonly presence: readonly { readonly meetingId: string; readonly percent: number | null }[];
  /** Lessons that were finished, whether the course asks for them or not. */
  readonly finished: readonly string[];
  /** Assignments of which a version was handed in. */
  readonly handedIn: readonly string[];
  /** When they last opened or finished a lesson, answered a quiz or handed something in; what somebody tries or writes for themselves is not looked at. */
  readonly lastActiveAt: Date | null;
};

type Read = {
  readonly id: string;
  readonly finished: string;
  readonly approved: string;
  readonly presence: string;
  readonly completedAt: number | null;
  readonly handedIn: string;
  readonly lastActiveAt: number | null;
};

/** How far each of these enrolments in one run is, in one read; as `findCompletion` for each. */
export function standingOfGroup(
  ctx: Ctx,
  run: { id: string } | null,
  group: readonly Enrolment[],
): Map<string, Standing> {
  if (group.length === 0) return new Map();
  const ids = sql.join(
    group.map((enrolment) => sql`${enrolment.id}`),
    sql`, `,
  );
  const rows = ctx.db.all<Read>(sql`
    select e.id as id,
      (select json_group_array(p.lesson_id) from lesson_progress p where p.enrolment_id = e.id and p.finished_at is not null) as finished,
      (select json_group_array(distinct s.assignment_id) from submissions s join feedbacks f on f.submission_id = s.id
        where s.enrolment_id = e.id and f.verdict = 'approved') as approved,
      (select json_group_array(json_object('meetingId', m.id, 'percent', m.percent)) from (select m.id, a.presence_percent as percent from meetings m
        left join attendances a on a.meeting_id = m.id and a.enrolment_id = e.id where m.run_id = ${run?.id ?? null} and m.cancelled_at is null order by m.starts_at) m) as presence,
      (select c.at from completions c where c.enrolment_id = e.id) as completedAt,
      (select json_group_array(distinct s.assignment_id) from submissions s where s.enrolment_id = e.id) as handedIn,
      (select max(at) from (select max(p.first_opened_at) as at from lesson_progress p where p.enrolment_id = e.id
        union all select max(p.finished_at) from lesson_progress p where p.enrolment_id = e.id
        union all select max(q.at) from quiz_attempts q where q.enrolment_id = e.id
        union all select max(s.handed_in_at) from submissions s where s.enrolment_id = e.id)) as lastActiveAt
    from enrolments e where e.id in (${ids})`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    group.map((enrolment) => [enrolment.id, standingFrom(ctx, enrolment, byId.get(enrolment.id) as Read)]),
  );
}

function standingFrom(ctx: Ctx, enrolment: Enrolment, row: Read): Standing {
  const presence = JSON.parse(row.presence) as Standing['presence'];
  const finished = JSON.parse(row.finished) as string[];
  const facts = {
    lessonIds: enrolment.frozen.lessonIds,
    finishedLessonIds: finished,
    assignmentIds: enrolment.frozen.assignmentIds,
    approvedAssignmentIds: JSON.parse(row.approved) as string[],
    presencePercents: presence.map((item) => item.percent ?? 0),
  };
  return {
    completion: completionOf(facts, ctx.outside.catalogue.requireCourse(enrolment.courseId).completion),
    completedAt: row.completedAt === null ? null : new Date(row.completedAt),
    presence,
    finished,
    handedIn: JSON.parse(row.handedIn) as string[],
    lastActiveAt: row.lastActiveAt === null ? null : new Date(row.lastActiveAt),
  };
}

/** What was written down of somebody at a meeting; `byCode` when they checked in themselves. The note is for the trainer of the run alone. */
export type PresenceAt = {
  readonly percent: number;
  readonly lateMinutes: number | null;
  readonly earlyMinutes: number | null;
  readonly note: string;
  readonly byCode: boolean;
};

/** Who was at a meeting, by enrolment; only what is marked. */
export function listPresenceAt(ctx: Ctx, meetingId: string): ReadonlyMap<string, PresenceAt> {
  return readMarks(ctx, sql`a.enrolment_id`, sql`a.meeting_id = ${meetingId}`);
}

/** At which meetings of their run somebody was, by meeting; only what is marked. */
export function listMarksOf(ctx: Ctx, enrolment: Pick<Enrolment, 'id' | 'runId'>): ReadonlyMap<string, PresenceAt> {
  const theirs = sql`a.enrolment_id = ${enrolment.id} and a.meeting_id in (select m.id from meetings m where m.run_id = ${enrolment.runId})`;
  return readMarks(ctx, sql`a.meeting_id`, theirs);
}

function readMarks(ctx: Ctx, by: SQL, where: SQL): ReadonlyMap<string, PresenceAt> {
  const rows = ctx.db.all<Omit<PresenceAt, 'byCode'> & { id: string; byCode: number }>(sql`
    select ${by} as id, a.presence_percent as percent, a.late_minutes as lateMinutes, a.early_minutes as earlyMinutes, a.note as note,
      a.marked_by = e.person_id as byCode
    from attendances a join enrolments e on e.id = a.enrolment_id where ${where}`);
  return new Map(rows.map(({ id, byCode, ...mark }) => [id, { ...mark, byCode: byCode === 1 }]));
}

const MOST_UNANSWERED = 50;

/** Handed-in versions in a run without an answer, of people who are still in it, the longest waiting first. */
export function listUnanswered(
  ctx: Ctx,
  runId: string,
): Pick<Submission, 'id' | 'enrolmentId' | 'assignmentId' | 'version' | 'handedInAt'>[] {
  type Row = { id: string; enrolmentId: string; assignmentId: string; version: number; handedInAt: number };
  const rows = ctx.db.all<Row>(sql`
    select s.id as id, s.enrolment_id as enrolmentId, s.assignment_id as assignmentId, s.version as version, s.handed_in_at as handedInAt
    from enrolments e join submissions s on s.enrolment_id = e.id
    where e.run_id = ${runId} and not exists (select 1 from enrolment_ends n where n.enrolment_id = e.id)
      and not exists (select 1 from feedbacks f where f.submission_id = s.id)
    order by s.handed_in_at, s.id limit ${MOST_UNANSWERED}`);
  return rows.map((row) => ({ ...row, handedInAt: new Date(row.handedInAt) }));
}
