import { submissionDrafts } from '#db/schema/learning.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { type AssignmentOfCourse, requireOpenWork } from './own-work.ts';
import { noTextHere, textTooLong } from './refusals.ts';
import { LONGEST_WORK } from './work.ts';

/** Keeps the text of the working copy, to the letter. */
export function saveDraft(ctx: Ctx, given: AssignmentOfCourse & { readonly text: string }): void {
  change(ctx, (tx) => {
    const { enrolment, assignment } = requireOpenWork(tx, given);
    if (assignment.accepts === 'files') throw noTextHere();
    if (given.text.length > LONGEST_WORK) throw textTooLong(LONGEST_WORK);
    tx.db
      .insert(submissionDrafts)
      .values({ enrolmentId: enrolment.id, assignmentId: assignment.id, text: given.text, savedAt: tx.now })
      .onConflictDoUpdate({ target: [submissionDrafts.enrolmentId, submissionDrafts.assignmentId], set: { text: given.text, savedAt: tx.now } })
      .run();
    return { value: undefined, entry: none };
  });
}
