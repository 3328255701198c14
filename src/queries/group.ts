import { sql } from 'drizzle-orm';
import type { Ctx } from '#domain/context.ts';
import { personNames } from '#domain/identity/index.ts';
import {
  type AttendanceSave,
  type Completion,
  type Enrolment,
  findLastSave,
  findMeeting,
  findRun,
  leadsRun,
  listGroup,
  listPresenceAt,
  listUnanswered,
  type Meeting,
  type PresenceAt,
  type Run,
  readRuns,
  type Standing,
  type Submission,
  standingOfGroup,
} from '#domain/learning/index.ts';
import { refusals } from '#domain/refusals.ts';
import { listDoneElsewhere } from '#domain/registration/index.ts';
import type { Assignment, Course } from '#src/catalogue/port.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';
import { inOrder, type MemberProgress, type Order, progressOf } from './member-progress.ts';

export type WaitingWork = {
  readonly submission: Pick<Submission, 'id' | 'enrolmentId' | 'assignmentId' | 'version' | 'handedInAt'>;
  readonly learnerName: string;
  readonly assignment: Assignment | null;
};
export type RunToLead = {
  readonly run: Run;
  readonly course: Course;
  readonly people: number;
  readonly waiting: number;
};
export type Member = {
  readonly enrolment: Enrolment;
  readonly name: string;
  readonly completion: Completion;
  readonly completedAt: Date | null;
  readonly progress: MemberProgress;
  /** Titles of steps that they did elsewhere, as declared. */
  readonly elsewhere: readonly string[];
};
/** `marked` is of how many people the presence was written down, by meeting. */
export type Group = {
  readonly run: Run;
  readonly course: Course;
  readonly members: readonly Member[];
  readonly waiting: readonly WaitingWork[];
  readonly marked: ReadonlyMap<string, number>;
};

const RUNS_PER_PAGE = 25;

type Counted = { readonly id: string; readonly people: number; readonly waiting: number };

/** The runs that the trainer who asks leads, with how much waits: those that are not over, the first to end in front; or those that are, the latest first. */
export function listRunsToLead(ctx: Ctx, past = false, at: Cursor = null): KeyPage<RunToLead> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || !actor.roles.has('trainer')) return { rows: [], next: null, previous: null };
  const now = ctx.now().getTime();
  const which = past ? sql`course_runs.last_ends_at <= ${now}` : sql`course_runs.last_ends_at > ${now}`;
  const page = readKeyPage<Run>(at, {
    keys: [sql`course_runs.last_ends_at`, sql`course_runs.id`],
    descending: past,
    size: RUNS_PER_PAGE,
    read: ({ from, order, most }) =>
      readRuns(ctx, sql`course_runs.trainer_id = ${actor.id} and ${which} and ${from ?? sql`1`}`, { most, order }),
    keysOf: (run) => [run.lastEndsAt.getTime(), run.id],
  });
  const counted = countWork(
    ctx,
    page.rows.map((run) => run.id),
  );
  return {
    ...page,
    rows: page.rows.map((run) => ({
      run,
      course: ctx.outside.catalogue.requireCourse(run.courseId),
      people: counted.get(run.id)?.people ?? 0,
      waiting: counted.get(run.id)?.waiting ?? 0,
    })),
  };
}

/** How many people are in each of these runs and how many pieces of their work wait for an answer, in one read. */
function countWork(ctx: Ctx, runIds: readonly string[]): ReadonlyMap<string, Counted> {
  if (runIds.length === 0) return new Map();
  const ids = sql.join(
    runIds.map((id) => sql`${id}`),
    sql`, `,
  );
  const there = sql`e.run_id = r.id and not exists (select 1 from enrolment_ends n where n.enrolment_id = e.id)`;
  const rows = ctx.db.all<Counted>(sql`
    select r.id as id, (select count(*) from enrolments e where ${there}) as people,
      (select count(*) from enrolments e join submissions s on s.enrolment_id = e.id where ${there}
        and not exists (select 1 from feedbacks f where f.submission_id = s.id)) as waiting
    from course_runs r where r.id in (${ids})`);
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * The group of a run for its trainer: names, attendance, lessons finished and work. What people wrote for themselves is not read here;
 * for any other trainer there is nothing. A group is no larger than a run has seats. Who falls behind is in front, unless asked in another `order`.
 */
export function requireGroup(ctx: Ctx, runId: string, order: Order = 'help'): Group {
  const run = requireRunToLead(ctx, runId);
  const group = listGroup(ctx, run.id);
  const names = personNames(
    ctx,
    group.map((enrolment) => enrolment.personId),
  );
  const nameOf = (enrolment: Enrolment | undefined) => (enrolment && names.get(enrolment.personId)) ?? '';
  const elsewhere = listDoneElsewhere(ctx, run.id);
  const standing = standingOfGroup(ctx, run, group);
  const members = group.map((enrolment) => ({
    enrolment,
    name: nameOf(enrolment),
    ...(standing.get(enrolment.id) as Standing),
    progress: progressOf(ctx, run, enrolment, standing.get(enrolment.id) as Standing),
    elsewhere: (elsewhere.get(enrolment.personId) ?? []).map((id) => ctx.outside.catalogue.findCourse(id)?.title ?? id),
  }));
  const waiting = listUnanswered(ctx, run.id).map((submission) => ({
    submission,
    learnerName: nameOf(group.find((enrolment) => enrolment.id === submission.enrolmentId)),
    assignment: ctx.outside.catalogue.findAssignment(run.courseId, submission.assignmentId) ?? null,
  }));
  return {
    run,
    course: ctx.outside.catalogue.requireCourse(run.courseId),
    members: inOrder(members, order),
    waiting,
    marked: markedIn([...standing.values()]),
  };
}

function markedIn(standing: readonly Standing[]): ReadonlyMap<string, number> {
  const marked = new Map<string, number>();
  for (const { presence } of standing)
    for (const { meetingId, percent } of presence)
      if (percent !== null) marked.set(meetingId, (marked.get(meetingId) ?? 0) + 1);
  return marked;
}

export type MeetingToMark = {
  readonly run: Run;
  readonly course: Course;
  readonly meeting: Meeting;
  readonly members: readonly {
    readonly enrolmentId: string;
    readonly name: string;
    /** Null as long as nothing is written down. */
    readonly mark: PresenceAt | null;
  }[];
  readonly trainerName: string;
  /** What can be taken back. */
  readonly lastSave: AttendanceSave | null;
};

/** One meeting with its group, for the trainer who marks who was there. */
export function requireMeetingToMark(ctx: Ctx, meetingId: string): MeetingToMark {
  const meeting = findMeeting(ctx, meetingId);
  if (!meeting) throw refusals.notThere();
  const run = requireRunToLead(ctx, meeting.runId);
  const group = listGroup(ctx, run.id);
  const marked = listPresenceAt(ctx, meeting.id);
  const names = personNames(
    ctx,
    group.map((enrolment) => enrolment.personId),
  );
  const members = group.map((enrolment) => ({
    enrolmentId: enrolment.id,
    name: names.get(enrolment.personId) ?? '',
    mark: marked.get(enrolment.id) ?? null,
  }));
  return {
    run,
    course: ctx.outside.catalogue.requireCourse(run.courseId),
    meeting,
    members: members.sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    trainerName: personNames(ctx, [run.trainerId]).get(run.trainerId) ?? '',
    lastSave: findLastSave(ctx, meeting.id),
  };
}

/** The run, for its own trainer; for anybody else it is not there. */
export function requireRunToLead(ctx: Ctx, runId: string): Run {
  const run = findRun(ctx, runId);
  if (!run || !leadsRun(ctx.actor, run)) throw refusals.notThere();
  return run;
}
