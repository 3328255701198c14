import { eq } from 'drizzle-orm';
import { attachments, draftFiles, submissionFiles } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireEnrolment } from './find-enrolments.ts';
import { requireOpenWork } from './own-work.ts';
import { isLearnerOf } from './policy.ts';
import { notFound } from './refusals.ts';
import type { Attachment } from './work.ts';

/**
 * Takes a file out of the working copy. A handed-in version that holds it keeps it; otherwise the bytes go too, by the outbox.
 * Taking away twice takes away once.
 */
export function removeAttachment(ctx: Ctx, input: { readonly attachmentId: string }): Attachment | null {
  return change(ctx, (tx) => {
    const file = tx.db.select().from(attachments).where(eq(attachments.id, input.attachmentId)).get();
    if (!file) return null;
    const enrolment = requireEnrolment(tx, file.enrolmentId);
    if (!isLearnerOf(tx.actor, enrolment)) throw notFound();
    requireOpenWork(tx, { courseId: enrolment.courseId, assignmentId: file.assignmentId });
    tx.db.delete(draftFiles).where(eq(draftFiles.attachmentId, file.id)).run();
    if (tx.db.select().from(submissionFiles).where(eq(submissionFiles.attachmentId, file.id)).get()) return file;
    tx.db.delete(attachments).where(eq(attachments.id, file.id)).run();
    tx.call({ kind: 'forget_attachment_file', storageKey: file.storageKey });
    return file;
  });
}
