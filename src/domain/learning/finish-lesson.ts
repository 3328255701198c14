import { isNull } from 'drizzle-orm';
import { lessonProgress } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireAccess } from './find-enrolments.ts';
import { requireLesson } from './find-progress.ts';

/** The learner says that this lesson is done; saying it again keeps the first moment. */
export function finishLesson(ctx: Ctx, input: { readonly courseId: string; readonly lessonId: string }): void {
  change(ctx, (tx) => {
    const enrolment = requireAccess(tx, input.courseId);
    const lesson = requireLesson(tx, input.courseId, input.lessonId);
    tx.db
      .insert(lessonProgress)
      .values({ enrolmentId: enrolment.id, lessonId: lesson.id, firstOpenedAt: tx.now(), finishedAt: tx.now() })
      .onConflictDoUpdate({
        target: [lessonProgress.enrolmentId, lessonProgress.lessonId],
        set: { finishedAt: tx.now() },
        setWhere: isNull(lessonProgress.finishedAt),
      })
      .run();
    tx.journal({
      verb: 'learning.finish_lesson',
      subject: ['enrolment', enrolment.id],
      facts: { lessonId: lesson.id },
    });
  });
}
