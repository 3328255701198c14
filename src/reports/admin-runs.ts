import type { Price } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { listPeopleWithRole, personNames, requireAdministrator } from '#domain/identity/index.ts';
import { firstMeeting, listRuns, type Run, requireRun } from '#domain/learning/index.ts';
import { type Seats, seatsOfRuns } from '#domain/registration/index.ts';
import type { Course } from '#src/outside/catalogue/port.ts';
import { priceOf } from './catalogue.ts';

export const RUNS_PER_PAGE = 25;
export const PHASES = ['coming', 'past'] as const;
export type Phase = (typeof PHASES)[number];
export type RunState = 'open' | 'full' | 'no_meeting' | 'no_price' | 'closed' | 'past';

export type AdminRun = {
  readonly run: Run;
  readonly courseTitle: string;
  readonly startsAt: Date | null;
  /** The last instant of the last day on which one can register. */
  readonly lastMoment: Date;
  readonly trainerName: string;
  readonly seats: Seats;
  readonly price: Price | null;
  readonly state: RunState;
};
export type RunSearch = { readonly courseId: string; readonly phase: Phase; readonly page: number };

/** Runs for the administrator: what comes, the soonest first and without a day last; or what has been, the latest first. */
export function searchRuns(ctx: Ctx, search: RunSearch): { rows: AdminRun[]; total: number } {
  requireAdministrator(ctx);
  const found = listRuns(ctx, search.courseId ? { courseId: search.courseId } : {}).filter((run) => isPast(run, ctx.now) === (search.phase === 'past'));
  if (search.phase === 'past') found.reverse();
  const from = (search.page - 1) * RUNS_PER_PAGE;
  return { rows: withFacts(ctx, found.slice(from, from + RUNS_PER_PAGE)), total: found.length };
}

export function readAdminRun(ctx: Ctx, runId: string): AdminRun {
  requireAdministrator(ctx);
  return withFacts(ctx, [requireRun(ctx, runId)])[0] as AdminRun;
}

/** What a new run can be chosen from. */
export function readRunChoices(ctx: Ctx): { courses: Course[]; trainers: { id: string; name: string }[] } {
  requireAdministrator(ctx);
  return {
    courses: ctx.outside.catalogue.courses().filter((course) => course.kind === 'training'),
    trainers: listPeopleWithRole(ctx, 'trainer').map(({ id, name }) => ({ id, name })),
  };
}

function withFacts(ctx: Ctx, runs: readonly Run[]): AdminRun[] {
  const seats = seatsOfRuns(ctx, runs);
  const names = personNames(
    ctx,
    runs.map((run) => run.trainerId),
  );
  return runs.map((run) => {
    const course = ctx.outside.catalogue.findCourse(run.courseId);
    const facts = {
      run,
      courseTitle: course?.title ?? run.courseId,
      startsAt: firstMeeting(run)?.startsAt ?? null,
      lastMoment: new Date(run.closesAt.getTime() - 1),
      trainerName: names.get(run.trainerId) ?? '',
      seats: seats.get(run.id) as Seats,
      price: course ? priceOf(ctx, course) : null,
    };
    return { ...facts, state: stateOf(facts, ctx.now) };
  });
}

function isPast(run: Run, now: Date): boolean {
  const last = run.meetings.at(-1);
  return last !== undefined && last.endsAt <= now;
}

function stateOf({ run, seats, price }: Pick<AdminRun, 'run' | 'seats' | 'price'>, now: Date): RunState {
  if (isPast(run, now)) return 'past';
  if (run.meetings.length === 0) return 'no_meeting';
  if (run.closesAt <= now) return 'closed';
  if (!price) return 'no_price';
  return seats.free > 0 ? 'open' : 'full';
}
