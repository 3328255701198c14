import type { Ctx } from '#domain/context.ts';
import { personNames } from '#domain/identity/index.ts';
import {
  askedOf,
  listGroup,
  listMarksOf,
  listProgress,
  listSubmissions,
  type Meeting,
  type PresenceAt,
  type Run,
  type Standing,
  type Submission,
  standingOfGroup,
  type WorkStatus,
} from '#domain/learning/index.ts';
import { refusals } from '#domain/refusals.ts';
import type { Assignment, Course, Module } from '#src/catalogue/port.ts';
import { requireRunToLead } from './group.ts';
import { type MemberProgress, progressOf } from './member-progress.ts';

export type MemberWork = {
  readonly assignment: Assignment;
  readonly counts: boolean;
  readonly state: Exclude<WorkStatus, 'draft'>;
  /** Handed-in versions, the oldest first. */
  readonly versions: readonly Submission[];
};
/** One person of a group, as their trainer sees them. */
export type GroupMember = {
  readonly run: Run;
  readonly course: Course;
  readonly name: string;
  readonly progress: MemberProgress;
  readonly completedAt: Date | null;
  /** Per module how many of its lessons are done. */
  readonly modules: readonly { readonly module: Module; readonly done: number; readonly all: number }[];
  /** `mark` is null as long as nothing is written down. */
  readonly meetings: readonly { readonly meeting: Meeting; readonly mark: PresenceAt | null }[];
  readonly work: readonly MemberWork[];
};

/**
 * What one person of a group did, for the trainer of its run: lessons, meetings and work that was handed in. What they write or practise for themselves and
 * work that they are still at is not read. For anybody else, and of who left the group, it is not there.
 */
export function requireGroupMember(ctx: Ctx, runId: string, enrolmentId: string): GroupMember {
  const run = requireRunToLead(ctx, runId);
  const enrolment = listGroup(ctx, run.id).find(({ id }) => id === enrolmentId);
  if (!enrolment) throw refusals.notThere();
  const course = ctx.outside.catalogue.requireCourse(run.courseId);
  const standing = standingOfGroup(ctx, run, [enrolment]).get(enrolment.id) as Standing;
  const finished = new Set(
    listProgress(ctx, enrolment.id).flatMap(({ lessonId, finishedAt }) => (finishedAt ? [lessonId] : [])),
  );
  const marks = listMarksOf(ctx, enrolment);
  const asked = askedOf(enrolment.frozen.assignmentIds, course.completion.assignments);
  const submissions = listSubmissions(ctx, [enrolment.id]);
  const assignments = course.modules.flatMap(({ assignment }) => (assignment ? [assignment] : []));
  return {
    run,
    course,
    name: personNames(ctx, [enrolment.personId]).get(enrolment.personId) ?? '',
    progress: progressOf(ctx, run, enrolment, standing),
    completedAt: standing.completedAt,
    modules: course.modules.map((module) => ({
      module,
      done: module.lessons.filter(({ id }) => finished.has(id)).length,
      all: module.lessons.length,
    })),
    meetings: run.meetings.map((meeting) => ({ meeting, mark: marks.get(meeting.id) ?? null })),
    work: assignments.map((assignment) => {
      const versions = submissions.filter(({ assignmentId }) => assignmentId === assignment.id);
      const last = versions.at(-1);
      const state = last ? (last.feedback?.verdict ?? 'waiting') : 'open';
      return { assignment, counts: asked.includes(assignment.id), state, versions };
    }),
  };
}
