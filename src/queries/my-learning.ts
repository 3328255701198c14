import { inArray, sql } from 'drizzle-orm';
import { courseRuns } from '#db/schema/learning.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import {
  askedOf,
  type Completion,
  completionOf,
  type Enrolment,
  listEnrolments,
  listWorkStatuses,
  type Meeting,
  type MeetingsCounted,
  meetingsCounted,
  nextMeeting,
  type Run,
  readRuns,
  type WorkStatus,
} from '#domain/learning/index.ts';
import type { Assignment, Course, Lesson } from '#src/catalogue/port.ts';

export type MyCourse = {
  readonly enrolment: Enrolment;
  readonly course: Course;
  readonly run: Run | null;
  readonly nextMeeting: Meeting | null;
  readonly lessonsDone: number;
  readonly lessonsAll: number;
  /** The first lesson that is not finished; null when all are. */
  readonly next: Lesson | null;
  /** Whether the next lesson was opened already. */
  readonly begun: boolean;
  /** Per module of the course how many of its lessons are finished, and of how many. */
  readonly modules: readonly { readonly done: number; readonly of: number }[];
  /** Titles of the courses that ask for this one. */
  readonly opens: readonly string[];
  readonly works: readonly { readonly assignment: Assignment; readonly state: WorkStatus; readonly counts: boolean }[];
  readonly completion: Completion;
  readonly meetings: MeetingsCounted;
  readonly completedAt: Date | null;
  /** The certificate of participation, once it was given. */
  readonly credentialId: string | null;
};

/** The courses that the person who asks has access to, the newest first. */
export function listMyCourses(ctx: Ctx): MyCourse[] {
  if (!isPerson(ctx.actor)) return [];
  const current = listEnrolments(ctx, ctx.actor.id)
    .filter((enrolment) => enrolment.endedAt === null)
    .slice(0, MOST_COURSES);
  const ids = current.map((enrolment) => enrolment.id);
  const runs = new Map(runsOf(ctx, current).map((run) => [run.id, run]));
  const facts = listFacts(ctx, ids);
  const states = listWorkStatuses(ctx, ids);
  return current.flatMap((enrolment) => {
    const course = ctx.outside.catalogue.findCourse(enrolment.courseId);
    const run = (enrolment.runId && runs.get(enrolment.runId)) || null;
    return course ? [myCourse(ctx, { enrolment, course, run, states, facts: facts.get(enrolment.id) })] : [];
  });
}

/** The course that leads the page in front: one that is not complete, with the nearest meeting. */
export function leadFirst(courses: readonly MyCourse[]): MyCourse[] {
  const meets = ({ nextMeeting }: MyCourse) => nextMeeting?.startsAt.getTime() ?? Number.POSITIVE_INFINITY;
  const rank = (mine: MyCourse) => (mine.completedAt === null ? 0 : 1);
  return [...courses].sort((a, b) => rank(a) - rank(b) || Math.sign(meets(a) - meets(b)) || 0);
}

/** More running courses than a person follows at a time. */
const MOST_COURSES = 50;

type Facts = {
  readonly id: string;
  readonly finished: string;
  readonly opened: string;
  readonly presence: string;
  readonly completedAt: number | null;
  readonly credentialId: string | null;
};

function listFacts(ctx: Ctx, enrolmentIds: readonly string[]): ReadonlyMap<string, Facts> {
  if (enrolmentIds.length === 0) return new Map();
  const ids = sql.join(
    enrolmentIds.map((id) => sql`${id}`),
    sql`, `,
  );
  const rows = ctx.db.all<Facts>(sql`
    select e.id as id, (select json_group_array(p.lesson_id) from lesson_progress p where p.enrolment_id = e.id and p.finished_at is not null) as finished,
      (select json_group_array(p.lesson_id) from lesson_progress p where p.enrolment_id = e.id) as opened,
      (select json_group_array(coalesce(a.presence_percent, 0)) from meetings m left join attendances a on a.meeting_id = m.id and a.enrolment_id = e.id
        where m.run_id = e.run_id and m.cancelled_at is null) as presence,
      (select c.at from completions c where c.enrolment_id = e.id) as completedAt,
      (select c.id from credentials c where c.source_key = 'enrolment:' || e.id) as credentialId
    from enrolments e where e.id in (${ids})`);
  return new Map(rows.map((row) => [row.id, row]));
}

function runsOf(ctx: Ctx, enrolments: readonly Enrolment[]): Run[] {
  const ids = enrolments.flatMap((enrolment) => enrolment.runId ?? []);
  return ids.length === 0 ? [] : readRuns(ctx, inArray(courseRuns.id, ids), { most: ids.length });
}

type Known = {
  readonly enrolment: Enrolment;
  readonly course: Course;
  readonly run: Run | null;
  readonly states: ReturnType<typeof listWorkStatuses>;
  readonly facts: Facts | undefined;
};

function myCourse(ctx: Ctx, { enrolment, course, run, states, facts }: Known): MyCourse {
  const finished = new Set(JSON.parse(facts?.finished ?? '[]') as string[]);
  const presence = JSON.parse(facts?.presence ?? '[]') as number[];
  const { assignmentIds, lessonIds } = enrolment.frozen;
  const asked = askedOf(assignmentIds, course.completion.assignments);
  const works = ctx.outside.catalogue.assignments(course.id).map((assignment) => ({
    assignment,
    state: states(enrolment.id, assignment.id),
    counts: asked.includes(assignment.id),
  }));
  const { catalogue } = ctx.outside;
  const next = catalogue.lessons(course.id).find((lesson) => !finished.has(lesson.id)) ?? null;
  return {
    enrolment,
    course,
    run,
    nextMeeting: run && nextMeeting(run, ctx.now()),
    lessonsDone: enrolment.frozen.lessonIds.filter((id) => finished.has(id)).length,
    lessonsAll: enrolment.frozen.lessonIds.length,
    next,
    begun: next !== null && (JSON.parse(facts?.opened ?? '[]') as string[]).includes(next.id),
    modules: course.modules.map(({ lessons }) => ({
      done: lessons.filter(({ id }) => finished.has(id)).length,
      of: lessons.length,
    })),
    opens: catalogue.courses().flatMap((other) => (other.prerequisites.includes(course.id) ? [other.title] : [])),
    works,
    completion: completionOf(
      {
        lessonIds,
        finishedLessonIds: [...finished],
        assignmentIds,
        approvedAssignmentIds: works.filter(({ state }) => state === 'approved').map(({ assignment }) => assignment.id),
        presencePercents: presence,
      },
      course.completion,
    ),
    meetings: meetingsCounted(presence, course.completion.attendancePercent),
    completedAt: facts?.completedAt ? new Date(facts.completedAt) : null,
    credentialId: facts?.credentialId ?? null,
  };
}
