import { eq } from 'drizzle-orm';
import { submissions } from '#db/schema/learning.ts';
import type { Ctx } from '#domain/context.ts';
import { findPerson, type Person } from '#domain/identity/index.ts';
import { learningLetterWords as words } from '#src/messages/learning-letters.nl.ts';
import type { Assignment, Course } from '#src/outside/catalogue/port.ts';
import type { Outside } from '#src/outside/ports.ts';
import { paths } from '#src/paths.ts';
import { requireEnrolment } from './find-enrolments.ts';
import { findRun } from './find-runs.ts';
import { listSubmissions } from './find-work.ts';
import type { Submission } from './work.ts';

type Words = Omit<Parameters<Outside['letterOf']>[0], 'greetingName'>;
type Letter = { readonly to: { readonly name: string; readonly address: string }; readonly words: Words };
type Ids = Readonly<Record<string, string | number | boolean | null>>;
type Told = { submission: Submission; course: Course; assignment: Assignment; learner: Person; trainer: Person | null };

/** The letters of this room, written from ids when they are sent; null when there is nothing to say any more (the place was refunded). */
export const learningLetters: Readonly<Record<string, (ctx: Ctx, ids: Ids) => Letter | null>> = {
  'learning.receipt': aboutSubmission((ctx, told) => to(told.learner, words.receipt({ ...names(told), ...receipt(told), url: toLearner(ctx, told) }))),
  'learning.workWaiting': aboutSubmission((ctx, told) => {
    if (!told.trainer || told.submission.feedback) return null;
    const url = ctx.house.siteUrl + paths.trainingSubmission(told.submission.id);
    return to(told.trainer, words.workWaiting({ ...names(told), learner: told.learner.name, version: told.submission.version, url }));
  }),
  'learning.feedback': aboutSubmission((ctx, told) => {
    const { feedback } = told.submission;
    const trainer = feedback && findPerson(ctx, feedback.trainerId);
    if (!feedback || !trainer) return null;
    const write = feedback.verdict === 'approved' ? words.approved : words.sentBack;
    return to(told.learner, write({ ...names(told), trainer: trainer.name, url: toLearner(ctx, told) }));
  }),
};

function aboutSubmission(write: (ctx: Ctx, told: Told) => Letter | null): (ctx: Ctx, ids: Ids) => Letter | null {
  return (ctx, ids) => {
    const row = ctx.db
      .select()
      .from(submissions)
      .where(eq(submissions.id, String(ids.submissionId)))
      .get();
    if (!row) return null;
    const enrolment = requireEnrolment(ctx, row.enrolmentId);
    const submission = listSubmissions(ctx, [enrolment.id], row.assignmentId).find((version) => version.id === row.id);
    const course = ctx.outside.catalogue.findCourse(enrolment.courseId);
    const assignment = ctx.outside.catalogue.findAssignment(enrolment.courseId, row.assignmentId);
    const learner = findPerson(ctx, enrolment.personId);
    const trainerId = enrolment.runId ? findRun(ctx, enrolment.runId)?.trainerId : undefined;
    if (enrolment.endedAt || !submission || !course || !assignment || !learner) return null;
    return write(ctx, { submission, course, assignment, learner, trainer: trainerId ? findPerson(ctx, trainerId) : null });
  };
}

function to(person: Person, letter: Words): Letter {
  return { to: { name: person.name, address: person.email }, words: letter };
}

function names({ course, assignment }: Told) {
  return { course: course.title, assignment: assignment.title };
}

function receipt({ submission }: Told) {
  return { version: submission.version, at: submission.handedInAt, hash: submission.contentHash, files: submission.files.length };
}

function toLearner(ctx: Ctx, { course, assignment }: Told): string {
  return ctx.house.siteUrl + paths.assignment(course.id, assignment.id);
}
