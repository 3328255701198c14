import { and, eq } from 'drizzle-orm';
import { submissionDrafts, submissionFiles, submissions } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { FROM_NOTHING, requireCurrent } from '#domain/draft.ts';
import { holdsBsn } from '#domain/personal-data.ts';
import { cleanText } from '#domain/text.ts';
import { hasText } from '#src/adapters/reading/port.ts';
import type { Assignment } from '#src/catalogue/port.ts';
import { contentHashOf } from './content-hash.ts';
import { findWork } from './find-work.ts';
import { requireOpenWork, requireOwnWork } from './own-work.ts';
import {
  bsnInFile,
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
import { type Attachment, LONGEST_WORK, type Submission, type Work, workDraft, workStatus } from './work.ts';

export type ToHandIn = ToKeep & {
  readonly sure: boolean;
  /** Numbers and words that the learner marked as nobody's; used here and kept nowhere. */
  readonly harmless?: readonly string[];
  /** What the pages of PDFs and Word files say, by attachment id; every one that goes along must be in it. */
  readonly papers?: ReadonlyMap<string, string>;
  /** The learner looked: what passes for a citizen service number in a file is another number. Kept nowhere. */
  readonly noBsn?: boolean;
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
  if (!toHandIn.noBsn) refuseBsnInFiles(work.files, toHandIn.papers);
  if (!toHandIn.sure) throw notConfirmed();
}

/** Nobody's citizen service number is handed in: not in the name of a file, nor in what its pages say. */
function refuseBsnInFiles(files: readonly Attachment[], papers: ToHandIn['papers']): void {
  const found = files.filter((file) => holdsBsn(file.name) || holdsBsn(pagesOf(file, papers)));
  if (found.length > 0) throw bsnInFile(found.map(({ name }) => name));
}

function pagesOf({ id, mime }: Attachment, papers: ToHandIn['papers']): string {
  if (!hasText(mime)) return '';
  const words = papers?.get(id);
  if (words === undefined) throw new Error(`nobody read the file of ${id}`);
  return words;
}
