import type { Ctx } from '#domain/context.ts';
import { personNames } from '#domain/identity/index.ts';
import { askedOf, type Run, requireSubmissionToRead, type Submission } from '#domain/learning/index.ts';
import type { Assignment, Course } from '#src/catalogue/port.ts';

export type WorkToRead = {
  readonly run: Run;
  readonly course: Course;
  readonly assignment: Assignment | null;
  /** Whether the rule of the course asks for this work; else it is practice. */
  readonly counts: boolean;
  readonly learnerName: string;
  readonly submission: Submission;
  /** The other versions of the same work, the oldest first. */
  readonly others: readonly Submission[];
  /** The newest version, when it is another one. */
  readonly newer: Submission | null;
};

/** A handed-in version with what surrounds it, for the trainer of its run; for anyone else it is not there. */
export function requireWorkToRead(ctx: Ctx, submissionId: string): WorkToRead {
  const { submission, enrolment, run, versions } = requireSubmissionToRead(ctx, submissionId);
  const newest = versions.at(-1);
  const course = ctx.outside.catalogue.requireCourse(enrolment.courseId);
  return {
    run,
    course,
    counts: askedOf(enrolment.frozen.assignmentIds, course.completion.assignments).includes(submission.assignmentId),
    assignment: ctx.outside.catalogue.findAssignment(enrolment.courseId, submission.assignmentId) ?? null,
    learnerName: personNames(ctx, [enrolment.personId]).get(enrolment.personId) ?? '',
    submission,
    others: versions.filter((version) => version.id !== submission.id),
    newer: newest && newest.id !== submission.id ? newest : null,
  };
}
