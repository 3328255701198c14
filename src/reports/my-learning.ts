import { findBySource } from '#domain/certification/index.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import {
  type Enrolment,
  findCompletedAt,
  findRun,
  findWorkState,
  listEnrolments,
  listProgress,
  type Meeting,
  nextMeeting,
  type Run,
  type WorkState,
} from '#domain/learning/index.ts';
import type { Assignment, Course, Lesson } from '#src/outside/catalogue/port.ts';

export type MyCourse = {
  readonly enrolment: Enrolment;
  readonly course: Course;
  readonly run: Run | null;
  readonly nextMeeting: Meeting | null;
  readonly lessonsDone: number;
  readonly lessonsAll: number;
  /** The first lesson that is not finished; null when all are. */
  readonly next: Lesson | null;
  readonly works: readonly { readonly assignment: Assignment; readonly state: WorkState }[];
  readonly completedAt: Date | null;
  /** The certificate of participation, once it was given. */
  readonly credentialId: string | null;
};

/** The courses that the person who asks has access to, the newest first. */
export function listMyCourses(ctx: Ctx): MyCourse[] {
  if (!isPerson(ctx.actor)) return [];
  return listEnrolments(ctx, ctx.actor.id)
    .filter((enrolment) => enrolment.endedAt === null)
    .flatMap((enrolment) => {
      const course = ctx.outside.catalogue.findCourse(enrolment.courseId);
      return course ? [myCourse(ctx, enrolment, course)] : [];
    });
}

function myCourse(ctx: Ctx, enrolment: Enrolment, course: Course): MyCourse {
  const run = enrolment.runId ? findRun(ctx, enrolment.runId) : null;
  const finished = new Set(
    listProgress(ctx, enrolment.id)
      .filter((row) => row.finishedAt)
      .map((row) => row.lessonId),
  );
  return {
    enrolment,
    course,
    run,
    nextMeeting: run && nextMeeting(run, ctx.now),
    lessonsDone: enrolment.frozen.lessonIds.filter((id) => finished.has(id)).length,
    lessonsAll: enrolment.frozen.lessonIds.length,
    next: ctx.outside.catalogue.lessons(course.id).find((lesson) => !finished.has(lesson.id)) ?? null,
    works: ctx.outside.catalogue.assignments(course.id).map((assignment) => ({ assignment, state: findWorkState(ctx, enrolment.id, assignment.id) })),
    completedAt: findCompletedAt(ctx, enrolment.id),
    credentialId: findBySource(ctx, `enrolment:${enrolment.id}`)?.id ?? null,
  };
}
