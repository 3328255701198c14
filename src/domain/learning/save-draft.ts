import { submissionDrafts } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { type Basis, FROM_NOTHING, nextVersion, settleDraft, writeBasis } from '#domain/draft.ts';
import { cleanText } from '#domain/text.ts';
import { findWork } from './find-work.ts';
import { type AssignmentOfCourse, requireOpenWork } from './own-work.ts';
import { noTextHere, textTooLong } from './refusals.ts';
import { LONGEST_WORK, workDraft } from './work.ts';

/** `basis` is what the form was made from; without it nothing that is kept is replaced. */
export type ToKeep = AssignmentOfCourse & { readonly text: string; readonly basis?: Basis };

/**
 * Keeps the text of the working copy as it was typed, cleaned (see `cleanText`). A form that is older than what is kept is refused with both
 * texts (see `StaleDraft`). Gives the basis of the next form.
 */
export function saveDraft(ctx: Ctx, input: ToKeep): string {
  const text = cleanText(input.text);
  return change(ctx, (tx) => {
    const { enrolment, assignment, work } = requireOpenWork(tx, input);
    if (assignment.accepts === 'files') throw noTextHere();
    if (text.length > LONGEST_WORK) throw textTooLong(LONGEST_WORK);
    const kept = workDraft(work);
    if (settleDraft(input.basis ?? FROM_NOTHING, kept, { text }).outcome === 'fresh') {
      const written = { text, version: nextVersion(kept.version, tx.now()), savedAt: tx.now() };
      tx.db
        .insert(submissionDrafts)
        .values({ enrolmentId: enrolment.id, assignmentId: assignment.id, ...written })
        .onConflictDoUpdate({ target: [submissionDrafts.enrolmentId, submissionDrafts.assignmentId], set: written })
        .run();
    }
    return writeBasis(workDraft(findWork(tx, enrolment.id, assignment.id)));
  });
}
