import { lessonProgress } from '#db/schema/learning.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireAccess } from './find-enrolments.ts';
import { requireLesson } from './find-progress.ts';

/** Remembers that the learner opened this lesson; only the first time counts. */
export function openLesson(ctx: Ctx, given: { readonly courseId: string; readonly lessonId: string }): void {
  const enrolment = requireAccess(ctx, given.courseId);
  const lesson = requireLesson(ctx, given.courseId, given.lessonId);
  change(ctx, (tx) => {
    tx.db.insert(lessonProgress).values({ enrolmentId: enrolment.id, lessonId: lesson.id, firstOpenedAt: tx.now }).onConflictDoNothing().run();
    return { value: undefined, entry: none };
  });
}
