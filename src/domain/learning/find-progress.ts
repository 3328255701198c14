import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { prepared } from '#db/prepared.ts';
import { attendances, completions, lessonProgress, meetings, quizAttempts } from '#db/schema/learning.ts';
import type { Ctx } from '#domain/context.ts';
import type { Lesson } from '#src/catalogue/port.ts';
import { type Completion, completionOf } from './completion.ts';
import type { Enrolment } from './enrolment.ts';
import { listApproved } from './find-work.ts';
import type { LessonProgress } from './progress.ts';
import type { QuizAttempt } from './quiz.ts';
import { notFound } from './refusals.ts';

/** Refuses with `not_found`. */
export function requireLesson(ctx: Ctx, courseId: string, lessonId: string): Lesson {
  const lesson = ctx.outside.catalogue.findLesson(courseId, lessonId);
  if (!lesson) throw notFound();
  return lesson;
}

/** Lessons that were opened, in no order. */
export function listProgress(ctx: Ctx, enrolmentId: string): LessonProgress[] {
  return progressQuery(ctx.db).all({ enrolmentId });
}

const progressQuery = prepared((db) =>
  db
    .select({
      lessonId: lessonProgress.lessonId,
      firstOpenedAt: lessonProgress.firstOpenedAt,
      finishedAt: lessonProgress.finishedAt,
    })
    .from(lessonProgress)
    .where(eq(lessonProgress.enrolmentId, sql.placeholder('enrolmentId')))
    .prepare(),
);

/** How far this enrolment is by the rule of its course. */
export function findCompletion(ctx: Ctx, enrolment: Enrolment): Completion {
  const finished = listProgress(ctx, enrolment.id).filter((lesson) => lesson.finishedAt);
  return completionOf(
    {
      lessonIds: enrolment.frozen.lessonIds,
      finishedLessonIds: finished.map((lesson) => lesson.lessonId),
      assignmentIds: enrolment.frozen.assignmentIds,
      approvedAssignmentIds: listApproved(ctx, enrolment.id),
      presencePercents: listPresence(ctx, enrolment).map((presence) => presence.percent ?? 0),
    },
    ctx.outside.catalogue.requireCourse(enrolment.courseId).completion,
  );
}

/** One row per planned meeting of the run, in the order of time; `percent` is null as long as it is not marked. */
export function listPresence(ctx: Ctx, enrolment: Enrolment): { meetingId: string; percent: number | null }[] {
  if (!enrolment.runId) return [];
  return ctx.db
    .select({ meetingId: meetings.id, percent: attendances.presencePercent })
    .from(meetings)
    .leftJoin(attendances, and(eq(attendances.meetingId, meetings.id), eq(attendances.enrolmentId, enrolment.id)))
    .where(and(eq(meetings.runId, enrolment.runId), isNull(meetings.cancelledAt)))
    .orderBy(meetings.startsAt)
    .all();
}

export function findCompletedAt(ctx: Ctx, enrolmentId: string): Date | null {
  return ctx.db.select().from(completions).where(eq(completions.enrolmentId, enrolmentId)).get()?.at ?? null;
}

/** Attempts at one quiz, the newest first. */
export function listQuizAttempts(ctx: Ctx, enrolmentId: string, quizId: string): QuizAttempt[] {
  return attemptsQuery(ctx.db).all({ enrolmentId, quizId });
}

const attemptsQuery = prepared((db) =>
  db
    .select()
    .from(quizAttempts)
    .where(
      and(
        eq(quizAttempts.enrolmentId, sql.placeholder('enrolmentId')),
        eq(quizAttempts.quizId, sql.placeholder('quizId')),
      ),
    )
    .orderBy(desc(quizAttempts.at), desc(quizAttempts.id))
    .prepare(),
);
