import { sql } from 'drizzle-orm';
import type { Price } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { listPeopleWithRole, personNames, requireAdministrator } from '#domain/identity/index.ts';
import {
  firstMeeting,
  isCancelled,
  type Run,
  type RunStatus,
  readRuns,
  requireRun,
  runStatus,
} from '#domain/learning/index.ts';
import { type Seats, seatsOfRuns } from '#domain/registration/index.ts';
import type { Course } from '#src/catalogue/port.ts';
import { pricesOf, productOf } from './catalogue.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';

const RUNS_PER_PAGE = 25;
export const PHASES = ['coming', 'past'] as const;
export type Phase = (typeof PHASES)[number];
/** How a run stands, and what it still lacks before anybody can register. */
export type RunState = RunStatus | 'no_meeting' | 'no_price';

export type AdminRun = {
  readonly run: Run;
  readonly courseTitle: string;
  readonly startsAt: Date | null;
  /** The last instant of the last day on which one can register. */
  readonly lastMoment: Date;
  readonly trainerName: string;
  readonly seats: Seats;
  readonly price: Price | null;
  readonly status: RunStatus;
  readonly state: RunState;
};
export type RunSearch = { readonly courseId: string; readonly phase: Phase; readonly at: Cursor };

/** Runs for the administrator: what comes, the soonest first and without a day last; or what has been, the latest first. */
export function searchRuns(ctx: Ctx, search: RunSearch): KeyPage<AdminRun> {
  requireAdministrator(ctx);
  const now = ctx.now().getTime();
  const past = search.phase === 'past';
  const over = sql`(course_runs.last_ends_at <= ${now} or ${isCancelled(ctx.now())})`;
  const which = past ? over : sql`not ${over}`;
  const course = search.courseId ? sql`course_runs.course_id = ${search.courseId}` : sql`1`;
  const page = readKeyPage<Run>(search.at, {
    keys: [sql`course_runs.last_ends_at`, sql`course_runs.id`],
    descending: past,
    size: RUNS_PER_PAGE,
    read: ({ from, order, most }) => readRuns(ctx, sql`${which} and ${course} and ${from ?? sql`1`}`, { most, order }),
    keysOf: (run) => [run.lastEndsAt.getTime(), run.id],
  });
  return { ...page, rows: withFacts(ctx, page.rows) };
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
  const prices = pricesOf(
    ctx,
    runs.flatMap((run) => ctx.outside.catalogue.findCourse(run.courseId) ?? []),
  );
  const names = personNames(
    ctx,
    runs.map((run) => run.trainerId),
  );
  return runs.map((run) => {
    const course = ctx.outside.catalogue.findCourse(run.courseId);
    const counted = seats.get(run.id) as Seats;
    const status = runStatus(run, ctx.now(), counted.free);
    const facts = {
      run,
      status,
      courseTitle: course?.title ?? run.courseId,
      startsAt: firstMeeting(run)?.startsAt ?? null,
      lastMoment: new Date(run.closesAt.getTime() - 1),
      trainerName: names.get(run.trainerId) ?? '',
      seats: counted,
      price: (course && prices.get(productOf(course))) ?? null,
    };
    return { ...facts, state: stateOf(facts) };
  });
}

function stateOf({ run, status, price }: Pick<AdminRun, 'run' | 'status' | 'price'>): RunState {
  switch (status) {
    case 'past':
    case 'cancelled':
    case 'running':
      return status;
    case 'closed':
      return run.meetings.length === 0 ? 'no_meeting' : status;
    case 'open':
    case 'full':
      if (run.meetings.length === 0) return 'no_meeting';
      return price ? status : 'no_price';
  }
}
