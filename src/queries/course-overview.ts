import { findBySource } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { personNames } from '#domain/identity/index.ts';
import {
  askedOf,
  type Completion,
  findRun,
  listProgress,
  listWorkStatuses,
  type Meeting,
  type MeetingsCounted,
  meetingsCounted,
  type Run,
  requireAccess,
  type Standing,
  standingOfGroup,
  type WorkStatus,
} from '#domain/learning/index.ts';
import type { Assignment, Course, Lesson, Module } from '#src/catalogue/port.ts';

export type LessonState = 'done' | 'begun' | 'todo';
export type CourseOverview = {
  readonly course: Course;
  readonly modules: readonly {
    readonly module: Module;
    readonly lessons: readonly { readonly lesson: Lesson; readonly state: LessonState }[];
    /** `counts`: the rule of the course asks for it; the others are for practice. */
    readonly work: { readonly assignment: Assignment; readonly state: WorkStatus; readonly counts: boolean } | null;
  }[];
  /** The first lesson that is not finished. */
  readonly next: Lesson | null;
  readonly run: Run | null;
  readonly trainerName: string | null;
  /** `percent` is null as long as it is not marked. */
  readonly meetings: readonly { readonly meeting: Meeting; readonly percent: number | null }[];
  readonly attended: MeetingsCounted;
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
  const states = listWorkStatuses(ctx, [enrolment.id]);
  const standing = standingOfGroup(ctx, run, [enrolment]).get(enrolment.id) as Standing;
  const progress = new Map(listProgress(ctx, enrolment.id).map((row) => [row.lessonId, row.finishedAt]));
  const presence = new Map(standing.presence.map((row) => [row.meetingId, row.percent]));
  const stateOf = (lesson: Lesson): LessonState =>
    progress.get(lesson.id) ? 'done' : progress.has(lesson.id) ? 'begun' : 'todo';
  return {
    course,
    modules: course.modules.map((module) => ({
      module,
      lessons: module.lessons.map((lesson) => ({ lesson, state: stateOf(lesson) })),
      work: module.assignment && {
        assignment: module.assignment,
        state: states(enrolment.id, module.assignment.id),
        counts: asked.includes(module.assignment.id),
      },
    })),
    next: ctx.outside.catalogue.lessons(course.id).find((lesson) => stateOf(lesson) !== 'done') ?? null,
    run,
    trainerName: run ? (personNames(ctx, [run.trainerId]).get(run.trainerId) ?? null) : null,
    meetings: run ? run.meetings.map((meeting) => ({ meeting, percent: presence.get(meeting.id) ?? null })) : [],
    attended: meetingsCounted(
      standing.presence.map(({ percent }) => percent ?? 0),
      course.completion.attendancePercent,
    ),
    completion: standing.completion,
    completedAt: standing.completedAt,
    credentialId: findBySource(ctx, `enrolment:${enrolment.id}`)?.id ?? null,
  };
}
