import type { Ctx } from '#domain/context.ts';
import type { Assignment } from '#src/catalogue/port.ts';
import type { Enrolment } from './enrolment.ts';
import { requireAccess } from './find-enrolments.ts';
import { findWork } from './find-work.ts';
import { nobodyReads, notFound, workIsApproved, workIsRead } from './refusals.ts';
import { type Work, workStatus } from './work.ts';

export type AssignmentOfCourse = { readonly courseId: string; readonly assignmentId: string };

/** The learner's own work on an assignment; without access or such an assignment it is not there. */
export function requireOwnWork(
  ctx: Ctx,
  assignmentOfCourse: AssignmentOfCourse,
): { enrolment: Enrolment; assignment: Assignment; work: Work } {
  const enrolment = requireAccess(ctx, assignmentOfCourse.courseId);
  const assignment = ctx.outside.catalogue.findAssignment(assignmentOfCourse.courseId, assignmentOfCourse.assignmentId);
  if (!assignment) throw notFound();
  return { enrolment, assignment, work: findWork(ctx, enrolment.id, assignment.id) };
}

/** As `requireOwnWork`, when it may be worked on: in a run with a trainer who reads it, not while that happens, nor once it is approved. */
export function requireOpenWork(ctx: Ctx, assignmentOfCourse: AssignmentOfCourse): ReturnType<typeof requireOwnWork> {
  const own = requireOwnWork(ctx, assignmentOfCourse);
  if (!own.enrolment.runId) throw nobodyReads();
  const state = workStatus(own.work);
  if (state === 'waiting') throw workIsRead();
  if (state === 'approved') throw workIsApproved();
  return own;
}
