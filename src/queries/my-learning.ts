import { inArray, sql } from 'drizzle-orm';
import { courseRuns } from '#db/schema/learning.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import {
  type Enrolment,
  listEnrolments,
  listWorkStatuses,
  type Meeting,
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
  readonly works: readonly { readonly assignment: Assignment; readonly state: WorkStatus }[];
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

/** More running courses than a person follows at a time. */
const MOST_COURSES = 50;

type Facts = {
  readonly id: string;
  readonly finished: string;
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
  return {
    enrolment,
    course,
    run,
    nextMeeting: run && nextMeeting(run, ctx.now()),
    lessonsDone: enrolment.frozen.lessonIds.filter((id) => finished.has(id)).length,
    lessonsAll: enrolment.frozen.lessonIds.length,
    next: ctx.outside.catalogue.lessons(course.id).find((lesson) => !finished.has(lesson.id)) ?? null,
    works: ctx.outside.catalogue
      .assignments(course.id)
      .map((assignment) => ({ assignment, state: states(enrolment.id, assignment.id) })),
    completedAt: facts?.completedAt ? new Date(facts.completedAt) : null,
    credentialId: facts?.credentialId ?? null,
  };
}
