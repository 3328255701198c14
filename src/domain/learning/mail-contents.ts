import { eq } from 'drizzle-orm';
import { submissions } from '#db/schema/learning.ts';
import type { Ctx } from '#domain/context.ts';
import { findPerson, type Person } from '#domain/identity/index.ts';
import type { MailContent, MailContents } from '#domain/mail-content.ts';
import type { Assignment, Course } from '#src/catalogue/port.ts';
import { paths } from '#src/paths.ts';
import { requireEnrolment } from './find-enrolments.ts';
import { findRun } from './find-runs.ts';
import { listSubmissions } from './find-work.ts';
import { groupMessageContents } from './group-message-content.ts';
import type { LearningMails } from './mail.ts';
import { reminderContents } from './reminder-contents.ts';
import { runMailContents } from './run-mail-contents.ts';
import type { Submission } from './work.ts';

type About = {
  readonly submission: Submission;
  readonly course: Course;
  readonly assignment: Assignment;
  readonly learner: Person;
  readonly trainer: Person | null;
};

/** What the mails of this module tell, read from ids when they are sent; null when there is nothing to say any more (the place was refunded). */
export const learningMailContents = {
  ...reminderContents,
  'learning.receipt': (ctx, { submissionId }) => {
    const about = aboutSubmission(ctx, submissionId);
    if (!about) return null;
    const { version, handedInAt: at, contentHash: hash, files } = about.submission;
    return to(about.learner, { ...names(about), version, at, hash, files: files.length, url: toLearner(ctx, about) });
  },
  'learning.work_waiting': (ctx, { submissionId }) => {
    const about = aboutSubmission(ctx, submissionId);
    if (!about?.trainer || about.submission.feedback) return null;
    const { id, version } = about.submission;
    const url = ctx.settings.siteUrl + paths.trainingSubmission(id);
    return to(about.trainer, { ...names(about), learner: about.learner.name, version, url });
  },
  'learning.feedback': (ctx, { submissionId }) => {
    const about = aboutSubmission(ctx, submissionId);
    const feedback = about?.submission.feedback;
    const trainer = feedback && findPerson(ctx, feedback.trainerId);
    if (!about || !feedback || !trainer) return null;
    const facts = { ...names(about), verdict: feedback.verdict, trainer: trainer.name, url: toLearner(ctx, about) };
    return to(about.learner, facts);
  },
  ...runMailContents,
  ...groupMessageContents,
} satisfies MailContents<keyof LearningMails>;

function aboutSubmission(ctx: Ctx, submissionId: string): About | null {
  const row = ctx.db.select().from(submissions).where(eq(submissions.id, submissionId)).get();
  if (!row) return null;
  const enrolment = requireEnrolment(ctx, row.enrolmentId);
  const submission = listSubmissions(ctx, [enrolment.id], row.assignmentId).find((version) => version.id === row.id);
  const course = ctx.outside.catalogue.findCourse(enrolment.courseId);
  const assignment = ctx.outside.catalogue.findAssignment(enrolment.courseId, row.assignmentId);
  const learner = findPerson(ctx, enrolment.personId);
  if (enrolment.endedAt || !submission || !course || !assignment || !learner) return null;
  const trainerId = enrolment.runId ? findRun(ctx, enrolment.runId)?.trainerId : undefined;
  return { submission, course, assignment, learner, trainer: trainerId ? findPerson(ctx, trainerId) : null };
}

function to<Facts>(person: Person, facts: Facts): MailContent<Facts> {
  return { to: { name: person.name, address: person.email }, facts };
}

function names({ course, assignment }: About) {
  return { course: course.title, assignment: assignment.title };
}

function toLearner(ctx: Ctx, { course, assignment }: About): string {
  return ctx.settings.siteUrl + paths.assignment(course.id, assignment.id);
}
