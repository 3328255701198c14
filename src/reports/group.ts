import type { Ctx } from '#domain/context.ts';
import { personNames } from '#domain/identity/index.ts';
import {
  type Completion,
  type Enrolment,
  findCompletedAt,
  findCompletion,
  findMeeting,
  findRun,
  leadsRun,
  listGroup,
  listPresence,
  listRuns,
  listSubmissions,
  type Meeting,
  type Run,
  type Submission,
} from '#domain/learning/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { listDoneElsewhere } from '#domain/registration/index.ts';
import { training } from '#src/messages/training.nl.ts';
import type { Assignment, Course } from '#src/outside/catalogue/port.ts';

export type WaitingWork = { readonly submission: Submission; readonly learnerName: string; readonly assignment: Assignment | null };
export type RunToLead = { readonly run: Run; readonly course: Course; readonly people: number; readonly waiting: number };
export type Member = {
  readonly enrolment: Enrolment;
  readonly name: string;
  readonly completion: Completion;
  readonly completedAt: Date | null;
  /** Titles of steps that they did elsewhere, as declared. */
  readonly elsewhere: readonly string[];
};
/** `marked` is of how many people the presence was written down, by meeting. */
export type Group = {
  readonly run: Run;
  readonly course: Course;
  readonly members: readonly Member[];
  readonly waiting: readonly WaitingWork[];
  readonly marked: ReadonlyMap<string, number>;
};

/** The runs that the trainer who asks leads, with how much waits. */
export function listRunsToLead(ctx: Ctx): RunToLead[] {
  if (ctx.actor.kind !== 'person') return [];
  return listRuns(ctx, { trainerId: ctx.actor.id })
    .filter((run) => leadsRun(ctx.actor, run))
    .map((run) => {
      const group = listGroup(ctx, run.id);
      return { run, course: ctx.outside.catalogue.requireCourse(run.courseId), people: group.length, waiting: waitingOf(ctx, group).length };
    });
}

function markedIn(ctx: Ctx, group: readonly Enrolment[]): ReadonlyMap<string, number> {
  const marked = new Map<string, number>();
  for (const enrolment of group)
    for (const { meetingId, percent } of listPresence(ctx, enrolment)) if (percent !== null) marked.set(meetingId, (marked.get(meetingId) ?? 0) + 1);
  return marked;
}

/**
 * The group of a run for its trainer: names, attendance, lessons finished and work. What people wrote for themselves is not read here;
 * for any other trainer there is nothing.
 */
export function requireGroup(ctx: Ctx, runId: string): Group {
  const run = requireRunToLead(ctx, runId);
  const group = listGroup(ctx, run.id);
  const names = personNames(
    ctx,
    group.map((enrolment) => enrolment.personId),
  );
  const nameOf = (enrolment: Enrolment | undefined) => (enrolment && names.get(enrolment.personId)) ?? '';
  const elsewhere = listDoneElsewhere(ctx, run.id);
  const members = group.map((enrolment) => ({
    enrolment,
    name: nameOf(enrolment),
    completion: findCompletion(ctx, enrolment),
    completedAt: findCompletedAt(ctx, enrolment.id),
    elsewhere: (elsewhere.get(enrolment.personId) ?? []).map((id) => ctx.outside.catalogue.findCourse(id)?.title ?? id),
  }));
  const waiting = waitingOf(ctx, group).map((submission) => ({
    submission,
    learnerName: nameOf(group.find((enrolment) => enrolment.id === submission.enrolmentId)),
    assignment: ctx.outside.catalogue.findAssignment(run.courseId, submission.assignmentId) ?? null,
  }));
  return {
    run,
    course: ctx.outside.catalogue.requireCourse(run.courseId),
    members: members.sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    waiting,
    marked: markedIn(ctx, group),
  };
}

export type MeetingToMark = {
  readonly run: Run;
  readonly course: Course;
  readonly meeting: Meeting;
  readonly members: readonly { readonly enrolmentId: string; readonly name: string; readonly percent: number | null }[];
};

/** One meeting with its group, for the trainer who marks who was there. */
export function requireMeetingToMark(ctx: Ctx, meetingId: string): MeetingToMark {
  const meeting = findMeeting(ctx, meetingId);
  if (!meeting) throw new Refusal('not_found', training.notThere);
  const run = requireRunToLead(ctx, meeting.runId);
  const group = listGroup(ctx, run.id);
  const names = personNames(
    ctx,
    group.map((enrolment) => enrolment.personId),
  );
  const members = group.map((enrolment) => ({
    enrolmentId: enrolment.id,
    name: names.get(enrolment.personId) ?? '',
    percent: listPresence(ctx, enrolment).find((row) => row.meetingId === meeting.id)?.percent ?? null,
  }));
  return { run, course: ctx.outside.catalogue.requireCourse(run.courseId), meeting, members: members.sort((a, b) => a.name.localeCompare(b.name, 'nl')) };
}

/** The run, for its own trainer; for anybody else it is not there. */
export function requireRunToLead(ctx: Ctx, runId: string): Run {
  const run = findRun(ctx, runId);
  if (!run || !leadsRun(ctx.actor, run)) throw new Refusal('not_found', training.notThere);
  return run;
}

/** Newest versions without an answer, the longest waiting first. */
function waitingOf(ctx: Ctx, group: readonly Enrolment[]): Submission[] {
  if (group.length === 0) return [];
  const all = listSubmissions(
    ctx,
    group.map((enrolment) => enrolment.id),
  );
  return all.filter((submission) => !submission.feedback).sort((a, b) => a.handedInAt.getTime() - b.handedInAt.getTime());
}
