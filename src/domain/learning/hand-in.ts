import { and, eq } from 'drizzle-orm';
import { submissionDrafts, submissionFiles, submissions } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { FROM_NOTHING, requireCurrent } from '#domain/draft.ts';
import { holdsBsn } from '#domain/personal-data.ts';
import { cleanText } from '#domain/text.ts';
import type { Assignment } from '#src/catalogue/port.ts';
import { contentHashOf } from './content-hash.ts';
import { findWork } from './find-work.ts';
import { requireOpenWork, requireOwnWork } from './own-work.ts';
import {
  bsnInside,
  fileNeeded,
  noTextHere,
  notConfirmed,
  notFound,
  nothingToHandIn,
  textNeeded,
  textTooLong,
} from './refusals.ts';
import type { ToKeep } from './save-draft.ts';
import { LONGEST_WORK, type Submission, type Work, workDraft, workStatus } from './work.ts';

export type ToHandIn = ToKeep & {
  readonly sure: boolean;
  /** Numbers and words that the learner marked as nobody's; used here and kept nowhere. */
  readonly harmless?: readonly string[];
};

/**
 * Hands the working copy in as the next version, with the text of this very form; refused with both texts when another form kept another one
 * meanwhile (see `StaleDraft`). The trainer and the learner each get a mail.
 * What is hashed for the receipt is the text as it is kept. The same content sent again while the trainer reads it gives the version that is there.
 */
export function handIn(ctx: Ctx, typed: ToHandIn): Submission {
  const input = { ...typed, text: cleanText(typed.text) };
  return change(ctx, (tx) => {
    const own = requireOwnWork(tx, input);
    const contentHash = contentHashOf(input.text, own.work.files);
    const last = own.work.versions.at(-1);
    if (last && workStatus(own.work) === 'waiting' && last.contentHash === contentHash) return last;
    const { enrolment, assignment, work } = requireOpenWork(tx, input);
    requireCurrent(input.basis ?? FROM_NOTHING, workDraft(work), { text: input.text });
    requireWhole(assignment, input, work);
    const id = tx.newId('sub');
    const version = (last?.version ?? 0) + 1;
    tx.db
      .insert(submissions)
      .values({
        id,
        enrolmentId: enrolment.id,
        assignmentId: assignment.id,
        version,
        text: input.text,
        contentHash,
        handedInAt: tx.now(),
      })
      .run();
    for (const file of work.files)
      tx.db.insert(submissionFiles).values({ submissionId: id, attachmentId: file.id }).run();
    tx.db
      .delete(submissionDrafts)
      .where(and(eq(submissionDrafts.enrolmentId, enrolment.id), eq(submissionDrafts.assignmentId, assignment.id)))
      .run();
    const submission = findWork(tx, enrolment.id, assignment.id).versions.at(-1);
    if (!submission) throw notFound();
    tx.journal({
      verb: 'learning.hand_in_work',
      subject: ['submission', id],
      facts: { assignmentId: assignment.id, version, contentHash },
    });
    tx.mail({ kind: 'learning.receipt', submissionId: id });
    tx.mail({ kind: 'learning.work_waiting', submissionId: id });
    return submission;
  });
}

function requireWhole(assignment: Assignment, toHandIn: ToHandIn, work: Work): void {
  const written = toHandIn.text.trim() !== '';
  if (toHandIn.text.length > LONGEST_WORK) throw textTooLong(LONGEST_WORK);
  if (assignment.accepts === 'files' && written) throw noTextHere();
  if (assignment.accepts === 'files' && work.files.length === 0) throw fileNeeded();
  if (assignment.accepts === 'text' && !written) throw textNeeded();
  if (!written && work.files.length === 0) throw nothingToHandIn();
  if (holdsBsn(toHandIn.text, toHandIn)) throw bsnInside();
  if (!toHandIn.sure) throw notConfirmed();
}
