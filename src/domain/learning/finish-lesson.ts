import { isNull } from 'drizzle-orm';
import { lessonProgress } from '#db/schema/learning.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import type { Enrolment } from './enrolment.ts';
import { requireAccess } from './find-enrolments.ts';
import { requireLesson } from './find-progress.ts';

/** The learner says that this lesson is done; saying it again keeps the first moment. Returns the enrolment that it counts for. */
export function finishLesson(ctx: Ctx, given: { readonly courseId: string; readonly lessonId: string }): Enrolment {
  return change(ctx, (tx) => {
    const enrolment = requireAccess(tx, given.courseId);
    const lesson = requireLesson(tx, given.courseId, given.lessonId);
    tx.db
      .insert(lessonProgress)
      .values({ enrolmentId: enrolment.id, lessonId: lesson.id, firstOpenedAt: tx.now, finishedAt: tx.now })
      .onConflictDoUpdate({
        target: [lessonProgress.enrolmentId, lessonProgress.lessonId],
        set: { finishedAt: tx.now },
        setWhere: isNull(lessonProgress.finishedAt),
      })
      .run();
    return { value: enrolment, entry: none };
  });
}
