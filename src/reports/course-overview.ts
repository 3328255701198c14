import { findBySource } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { personNames } from '#domain/identity/index.ts';
import {
  askedOf,
  type Completion,
  findCompletedAt,
  findCompletion,
  findRun,
  findWorkState,
  listPresence,
  listProgress,
  type Meeting,
  type Run,
  requireAccess,
  type WorkState,
} from '#domain/learning/index.ts';
import type { Assignment, Course, Lesson, Module } from '#src/outside/catalogue/port.ts';

export type LessonState = 'done' | 'begun' | 'todo';
export type CourseOverview = {
  readonly course: Course;
  readonly modules: readonly {
    readonly module: Module;
    readonly lessons: readonly { readonly lesson: Lesson; readonly state: LessonState }[];
    /** `counts`: the rule of the course asks for it; the others are for practice. */
    readonly work: { readonly assignment: Assignment; readonly state: WorkState; readonly counts: boolean } | null;
  }[];
  /** The first lesson that is not finished. */
  readonly next: Lesson | null;
  readonly run: Run | null;
  readonly trainerName: string | null;
  /** `percent` is null as long as it is not marked. */
  readonly meetings: readonly { readonly meeting: Meeting; readonly percent: number | null }[];
  readonly completion: Completion;
  readonly completedAt: Date | null;
  readonly credentialId: string | null;
};

/** A course as its learner sees it; without a place it is not there. */
export function requireCourseOverview(ctx: Ctx, courseId: string): CourseOverview {
  const enrolment = requireAccess(ctx, courseId);
  const course = ctx.outside.catalogue.requireCourse(courseId);
  const run = enrolment.runId ? findRun(ctx, enrolment.runId) : null;
  const asked = askedOf(enrolment.frozen.assignmentIds, course.completion.assignments);
  const progress = new Map(listProgress(ctx, enrolment.id).map((row) => [row.lessonId, row.finishedAt]));
  const presence = new Map(listPresence(ctx, enrolment).map((row) => [row.meetingId, row.percent]));
  const stateOf = (lesson: Lesson): LessonState => (progress.get(lesson.id) ? 'done' : progress.has(lesson.id) ? 'begun' : 'todo');
  return {
    course,
    modules: course.modules.map((module) => ({
      module,
      lessons: module.lessons.map((lesson) => ({ lesson, state: stateOf(lesson) })),
      work: module.assignment && {
        assignment: module.assignment,
        state: findWorkState(ctx, enrolment.id, module.assignment.id),
        counts: asked.includes(module.assignment.id),
      },
    })),
    next: ctx.outside.catalogue.lessons(course.id).find((lesson) => stateOf(lesson) !== 'done') ?? null,
    run,
    trainerName: run ? (personNames(ctx, [run.trainerId]).get(run.trainerId) ?? null) : null,
    meetings: run ? run.meetings.map((meeting) => ({ meeting, percent: presence.get(meeting.id) ?? null })) : [],
    completion: findCompletion(ctx, enrolment),
    completedAt: findCompletedAt(ctx, enrolment.id),
    credentialId: findBySource(ctx, `enrolment:${enrolment.id}`)?.id ?? null,
  };
}
