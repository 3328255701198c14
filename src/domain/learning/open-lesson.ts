import { lessonProgress } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireAccess } from './find-enrolments.ts';
import { requireLesson } from './find-progress.ts';

/** Remembers that the learner opened this lesson; only the first time counts. */
export function openLesson(ctx: Ctx, input: { readonly courseId: string; readonly lessonId: string }): void {
  const enrolment = requireAccess(ctx, input.courseId);
  const lesson = requireLesson(ctx, input.courseId, input.lessonId);
  change(ctx, (tx) => {
    tx.db
      .insert(lessonProgress)
      .values({ enrolmentId: enrolment.id, lessonId: lesson.id, firstOpenedAt: tx.now() })
      .onConflictDoNothing()
      .run();
  });
}
