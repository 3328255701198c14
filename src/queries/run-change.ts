import type { Ctx } from '#domain/context.ts';
import { listPeopleWithRole, personNames } from '#domain/identity/index.ts';
import { findRun, type Meeting, mayChangeRun, mayPlan, type Run, runStatus } from '#domain/learning/index.ts';
import { refusals } from '#domain/refusals.ts';

export type RunToChange = {
  readonly run: Run;
  readonly courseTitle: string;
  readonly trainerName: string;
  /** Who else can lead it; empty for who may not choose. */
  readonly trainers: readonly { readonly id: string; readonly name: string }[];
  /** Meetings that have not begun. */
  readonly ahead: readonly Meeting[];
  /** Whether anything can still change. */
  readonly open: boolean;
  readonly administrator: boolean;
};

/** A run with what can change of it, for its trainer and for administrators; for anybody else it is not there. */
export function readRunToChange(ctx: Ctx, runId: string): RunToChange {
  const run = findRun(ctx, runId);
  if (!run || !mayChangeRun(ctx.actor, run)) throw refusals.notThere();
  const status = runStatus(run, ctx.now());
  const administrator = mayPlan(ctx.actor);
  const others = administrator ? listPeopleWithRole(ctx, 'trainer').filter(({ id }) => id !== run.trainerId) : [];
  return {
    run,
    courseTitle: ctx.outside.catalogue.findCourse(run.courseId)?.title ?? run.courseId,
    trainerName: personNames(ctx, [run.trainerId]).get(run.trainerId) ?? '',
    trainers: others.map(({ id, name }) => ({ id, name })),
    ahead: run.meetings.filter(({ startsAt }) => startsAt > ctx.now()),
    open: status !== 'past' && status !== 'cancelled',
    administrator,
  };
}
