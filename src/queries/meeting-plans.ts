import type { Ctx } from '#domain/context.ts';
import type { Meeting, Run } from '#domain/learning/index.ts';
import { refusals } from '#domain/refusals.ts';
import type { MeetingPlan } from '#src/catalogue/plan-blocks.ts';
import type { Course, Module } from '#src/catalogue/port.ts';
import { type Composed, composeMeetings } from './composed-meetings.ts';
import { requireRunToLead } from './group.ts';

export type PlannedModule = { readonly module: Module; readonly plan: MeetingPlan };
export type MeetingPlans = { readonly run: Run; readonly course: Course; readonly plans: readonly PlannedModule[] };
export type ComposedMeeting = Composed<Module, Meeting>;

/** The meeting plans of a course, for the trainer of this run; for anybody else they are not there. */
export function requireMeetingPlans(ctx: Ctx, runId: string): MeetingPlans {
  const run = requireRunToLead(ctx, runId);
  const course = ctx.outside.catalogue.requireCourse(run.courseId);
  return {
    run,
    course,
    plans: course.modules.flatMap((module) => (module.meetingPlan ? [{ module, plan: module.meetingPlan }] : [])),
  };
}

/** The plans laid over the meetings of the run as they stand now, with times on the clock; none without meetings or without plans. */
export function composedFor({ run, plans }: MeetingPlans): ComposedMeeting[] {
  const pieces = plans.flatMap(({ module, plan }) => plan.blocks.map((block) => ({ module, ...block })));
  return pieces.length === 0 ? [] : composeMeetings(pieces, run.meetings);
}

/** One of them, with the run and course that it is read for. */
export function requireMeetingPlan(
  ctx: Ctx,
  runId: string,
  moduleId: string,
): Omit<MeetingPlans, 'plans'> & PlannedModule {
  const { run, course, plans } = requireMeetingPlans(ctx, runId);
  const found = plans.find(({ module }) => module.id === moduleId);
  if (!found) throw refusals.notThere();
  return { run, course, ...found };
}
