import type { Ctx } from '#domain/context.ts';
import {
  type Enrolment,
  findAccess,
  findWorkStatus,
  listProgress,
  listQuizAttempts,
  type QuizAttempt,
  type WorkStatus,
} from '#domain/learning/index.ts';
import type { Course, Lesson, Quiz } from '#src/catalogue/port.ts';

/** What a lesson shows of its learner. Reflections are not in it: they are read by their writer only, through `portfolio`. */
export type LessonPage = {
  readonly course: Course;
  readonly lesson: Lesson;
  /** In reading order. */
  readonly lessons: readonly Lesson[];
  /** Null for who reads the preview lesson without a place. */
  readonly learner: {
    readonly enrolment: Enrolment;
    readonly openedBefore: boolean;
    readonly finished: ReadonlySet<string>;
    readonly quiz: { readonly quiz: Quiz; readonly last: QuizAttempt | null } | null;
    readonly works: ReadonlyMap<string, WorkStatus>;
  } | null;
};

/**
 * The lesson for who may read it: with a place in the course, or anyone when it is the preview lesson. Else null.
 * `assignmentIds` are those that the prepared text points at.
 */
export function findLessonPage(ctx: Ctx, lesson: Lesson, assignmentIds: readonly string[]): LessonPage | null {
  const { catalogue } = ctx.outside;
  const enrolment = ctx.actor.kind === 'person' ? findAccess(ctx, ctx.actor.id, lesson.courseId) : null;
  if (!enrolment && !lesson.preview) return null;
  const course = catalogue.requireCourse(lesson.courseId);
  const page = { course, lesson, lessons: catalogue.lessons(course.id) };
  if (!enrolment) return { ...page, learner: null };
  const progress = listProgress(ctx, enrolment.id);
  const quiz = lesson.quiz ? catalogue.findQuiz(course.id, lesson.quiz) : undefined;
  return {
    ...page,
    learner: {
      enrolment,
      openedBefore: progress.some((row) => row.lessonId === lesson.id),
      finished: new Set(progress.filter((row) => row.finishedAt).map((row) => row.lessonId)),
      quiz: quiz ? { quiz, last: listQuizAttempts(ctx, enrolment.id, quiz.id)[0] ?? null } : null,
      works: new Map(assignmentIds.map((id) => [id, findWorkStatus(ctx, enrolment.id, id)])),
    },
  };
}
