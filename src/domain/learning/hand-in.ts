import { and, eq } from 'drizzle-orm';
import { submissionDrafts, submissionFiles, submissions } from '#db/schema/learning.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import type { Assignment } from '#src/outside/catalogue/port.ts';
import { contentHashOf } from './content-hash.ts';
import { findWork } from './find-work.ts';
import { type AssignmentOfCourse, requireOpenWork, requireOwnWork } from './own-work.ts';
import { fileNeeded, noTextHere, notConfirmed, notFound, nothingToHandIn, textNeeded, textTooLong } from './refusals.ts';
import { LONGEST_WORK, type Submission, type Work, workState } from './work.ts';

export type ToHandIn = AssignmentOfCourse & { readonly text: string; readonly sure: boolean };

/**
 * Hands the working copy in as the next version, with the text of this very form. The trainer and the learner each get a letter.
 * The same content sent again while the trainer reads it gives the version that is there.
 */
export function handIn(ctx: Ctx, given: ToHandIn): Submission {
  return change(ctx, (tx) => {
    const own = requireOwnWork(tx, given);
    const contentHash = contentHashOf(given.text, own.work.files);
    const last = own.work.versions.at(-1);
    if (last && workState(own.work) === 'waiting' && last.contentHash === contentHash) return { value: last, entry: none };
    const { enrolment, assignment, work } = requireOpenWork(tx, given);
    requireWhole(assignment, given, work);
    const id = tx.newId('sub');
    const version = (last?.version ?? 0) + 1;
    tx.db
      .insert(submissions)
      .values({ id, enrolmentId: enrolment.id, assignmentId: assignment.id, version, text: given.text, contentHash, handedInAt: tx.now })
      .run();
    for (const file of work.files) tx.db.insert(submissionFiles).values({ submissionId: id, attachmentId: file.id }).run();
    tx.db
      .delete(submissionDrafts)
      .where(and(eq(submissionDrafts.enrolmentId, enrolment.id), eq(submissionDrafts.assignmentId, assignment.id)))
      .run();
    const submission = findWork(tx, enrolment.id, assignment.id).versions.at(-1);
    if (!submission) throw notFound();
    return {
      value: submission,
      entry: { verb: 'learning.handIn', subject: ['submission', id], data: { assignmentId: assignment.id, version, contentHash } },
      send: ['learning.receipt', 'learning.workWaiting'].map((letter) => ({ kind: 'letter', key: `${letter}:${id}`, payload: { letter, submissionId: id } })),
    };
  });
}

function requireWhole(assignment: Assignment, given: ToHandIn, work: Work): void {
  const written = given.text.trim() !== '';
  if (given.text.length > LONGEST_WORK) throw textTooLong(LONGEST_WORK);
  if (assignment.accepts === 'files' && written) throw noTextHere();
  if (assignment.accepts === 'files' && work.files.length === 0) throw fileNeeded();
  if (assignment.accepts === 'text' && !written) throw textNeeded();
  if (!written && work.files.length === 0) throw nothingToHandIn();
  if (!given.sure) throw notConfirmed();
}
