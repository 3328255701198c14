import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { prepared } from '#db/prepared.ts';
import {
  attachments,
  draftFiles,
  enrolments,
  feedbacks,
  submissionDrafts,
  submissionFiles,
  submissions,
} from '#db/schema/learning.ts';
import type { Ctx } from '#domain/context.ts';
import type { Enrolment } from './enrolment.ts';
import { requireEnrolment } from './find-enrolments.ts';
import { requireRun } from './find-runs.ts';
import { isLearnerOf, leadsRun } from './policy.ts';
import { notFound } from './refusals.ts';
import type { Run } from './run.ts';
import type { Attachment, Submission, Work, WorkStatus } from './work.ts';

/** The work of one enrolment on one assignment, whether anything was done or not. */
export function findWork(ctx: Ctx, enrolmentId: string, assignmentId: string): Work {
  const draft = ctx.db
    .select({ text: submissionDrafts.text, version: submissionDrafts.version, savedAt: submissionDrafts.savedAt })
    .from(submissionDrafts)
    .where(and(eq(submissionDrafts.enrolmentId, enrolmentId), eq(submissionDrafts.assignmentId, assignmentId)))
    .get();
  const files = ctx.db
    .select({ file: attachments })
    .from(draftFiles)
    .innerJoin(attachments, eq(attachments.id, draftFiles.attachmentId))
    .where(and(eq(attachments.enrolmentId, enrolmentId), eq(attachments.assignmentId, assignmentId)))
    .orderBy(asc(attachments.addedAt), asc(attachments.id))
    .all();
  return {
    enrolmentId,
    assignmentId,
    draft: draft ?? null,
    files: files.map((row) => row.file),
    versions: listSubmissions(ctx, [enrolmentId], assignmentId),
  };
}

/** Handed-in versions of these enrolments, of one assignment or all, the oldest version first. */
export function listSubmissions(ctx: Ctx, enrolmentIds: readonly string[], assignmentId?: string): Submission[] {
  const rows = ctx.db
    .select({ submission: submissions, feedback: feedbacks })
    .from(submissions)
    .leftJoin(feedbacks, eq(feedbacks.submissionId, submissions.id))
    .where(
      and(
        inArray(submissions.enrolmentId, [...enrolmentIds]),
        assignmentId ? eq(submissions.assignmentId, assignmentId) : undefined,
      ),
    )
    .orderBy(asc(submissions.assignmentId), asc(submissions.version))
    .all();
  const files = filesOf(
    ctx,
    rows.map((row) => row.submission.id),
  );
  return rows.map(({ submission, feedback }) => ({ ...submission, feedback, files: files.get(submission.id) ?? [] }));
}

/** How a work stands, without reading it: for a lesson that points at its assignment. */
export function findWorkStatus(ctx: Ctx, enrolmentId: string, assignmentId: string): WorkStatus {
  const row = stateQuery(ctx.db).get({ enrolmentId, assignmentId });
  if (row?.version) return row.verdict ?? 'waiting';
  return row?.begun ? 'draft' : 'open';
}

const stateQuery = prepared((db) => {
  const enrolmentId = sql.placeholder('enrolmentId');
  const assignmentId = sql.placeholder('assignmentId');
  const last = sql`(select ${submissions.id} from ${submissions} where ${submissions.enrolmentId} = ${enrolmentId} and ${submissions.assignmentId} = ${assignmentId} order by ${submissions.version} desc limit 1)`;
  const drafted = sql`exists (select 1 from ${submissionDrafts} where ${submissionDrafts.enrolmentId} = ${enrolmentId} and ${submissionDrafts.assignmentId} = ${assignmentId} and ${submissionDrafts.text} <> '')`;
  const filed = sql`exists (select 1 from ${draftFiles} join ${attachments} on ${attachments.id} = ${draftFiles.attachmentId} where ${attachments.enrolmentId} = ${enrolmentId} and ${attachments.assignmentId} = ${assignmentId})`;
  return db
    .select({ version: submissions.version, verdict: feedbacks.verdict, begun: sql<number>`${drafted} or ${filed}` })
    .from(enrolments)
    .leftJoin(submissions, eq(submissions.id, last))
    .leftJoin(feedbacks, eq(feedbacks.submissionId, submissions.id))
    .where(eq(enrolments.id, enrolmentId))
    .prepare();
});

/** How every piece of work of these enrolments stands that was begun, by enrolment and assignment, in one read; what is not in it is `open`. */
export function listWorkStatuses(
  ctx: Ctx,
  enrolmentIds: readonly string[],
): (enrolmentId: string, assignmentId: string) => WorkStatus {
  const ids = sql.join(
    enrolmentIds.map((id) => sql`${id}`),
    sql`, `,
  );
  type Row = { enrolmentId: string; assignmentId: string; state: WorkStatus };
  const rows =
    enrolmentIds.length === 0
      ? []
      : ctx.db.all<Row>(sql`
    select s.enrolment_id as enrolmentId, s.assignment_id as assignmentId, coalesce(f.verdict, 'waiting') as state from submissions s
      left join feedbacks f on f.submission_id = s.id
    where s.enrolment_id in (${ids}) and not exists (select 1 from submissions n where n.enrolment_id = s.enrolment_id and n.assignment_id = s.assignment_id and n.version > s.version)
    union all select enrolment_id, assignment_id, 'draft' from submission_drafts where enrolment_id in (${ids}) and text <> ''
    union all select a.enrolment_id, a.assignment_id, 'draft' from draft_files d join attachments a on a.id = d.attachment_id where a.enrolment_id in (${ids})`);
  const states = new Map<string, WorkStatus>();
  // What was handed in comes first, and says more than a draft beside it.
  for (const { enrolmentId, assignmentId, state } of rows) {
    const key = `${enrolmentId} ${assignmentId}`;
    if (!states.has(key)) states.set(key, state);
  }
  return (enrolmentId, assignmentId) => states.get(`${enrolmentId} ${assignmentId}`) ?? 'open';
}

/** Assignments of this enrolment with an approved version. */
export function listApproved(ctx: Ctx, enrolmentId: string): string[] {
  const rows = ctx.db
    .selectDistinct({ assignmentId: submissions.assignmentId })
    .from(submissions)
    .innerJoin(feedbacks, eq(feedbacks.submissionId, submissions.id))
    .where(and(eq(submissions.enrolmentId, enrolmentId), eq(feedbacks.verdict, 'approved')))
    .all();
  return rows.map((row) => row.assignmentId);
}

export type SubmissionWithEnrolment = {
  readonly submission: Submission;
  readonly enrolment: Enrolment;
  readonly run: Run;
  /** Every version of the same work, the oldest first. */
  readonly versions: readonly Submission[];
  readonly latest: boolean;
};

/** A handed-in version for the trainer of its run; for anyone else, and after a refund, it is not there. */
export function requireSubmissionToRead(ctx: Ctx, submissionId: string): SubmissionWithEnrolment {
  const row = ctx.db.select().from(submissions).where(eq(submissions.id, submissionId)).get();
  const enrolment = row ? requireEnrolment(ctx, row.enrolmentId) : null;
  if (!row || !enrolment?.runId || enrolment.endedAt) throw notFound();
  const run = requireRun(ctx, enrolment.runId);
  if (!leadsRun(ctx.actor, run)) throw notFound();
  const versions = listSubmissions(ctx, [enrolment.id], row.assignmentId);
  const submission = versions.find((version) => version.id === submissionId);
  if (!submission) throw notFound();
  return { submission, enrolment, run, versions, latest: versions.at(-1)?.id === submission.id };
}

/** A file for the learner whose it is, or for the trainer of their run once it was handed in. */
export function requireAttachmentToRead(ctx: Ctx, attachmentId: string): Attachment {
  const file = ctx.db.select().from(attachments).where(eq(attachments.id, attachmentId)).get();
  if (!file) throw notFound();
  const enrolment = requireEnrolment(ctx, file.enrolmentId);
  if (isLearnerOf(ctx.actor, enrolment)) return file;
  const handedIn = ctx.db.select().from(submissionFiles).where(eq(submissionFiles.attachmentId, file.id)).get();
  if (!handedIn || !enrolment.runId || enrolment.endedAt || !leadsRun(ctx.actor, requireRun(ctx, enrolment.runId)))
    throw notFound();
  return file;
}

/** Whether a file is the work of who asks: the learner gets the file itself, others get its pages. */
export function isMyAttachment(ctx: Ctx, file: Attachment): boolean {
  return isLearnerOf(ctx.actor, requireEnrolment(ctx, file.enrolmentId));
}

function filesOf(ctx: Ctx, submissionIds: string[]): Map<string, Attachment[]> {
  const rows = ctx.db
    .select({ submissionId: submissionFiles.submissionId, file: attachments })
    .from(submissionFiles)
    .innerJoin(attachments, eq(attachments.id, submissionFiles.attachmentId))
    .where(inArray(submissionFiles.submissionId, submissionIds))
    .orderBy(asc(attachments.addedAt), asc(attachments.id))
    .all();
  const files = new Map<string, Attachment[]>();
  for (const { submissionId, file } of rows) files.set(submissionId, [...(files.get(submissionId) ?? []), file]);
  return files;
}
