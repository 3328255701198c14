import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { daysAfter } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import { findActor, findFeedOwner } from '#domain/identity/index.ts';
import {
  countTrainerChangesOf,
  listCancelledMeetings,
  type Meeting,
  meetingUid,
  type Run,
  readRuns,
} from '#domain/learning/index.ts';
import { listRunsInCalendar, runFacts } from '#domain/registration/index.ts';
import { preferences } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';

/** How long a meeting that is over stays in a calendar. */
const KEPT_DAYS = 90;
const MOST_RUNS = 100;

/** One meeting; of two with one uid the higher `sequence` holds. */
type CalendarEvent = {
  readonly uid: string;
  readonly sequence: number;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
};

export type CalendarFeed = {
  readonly events: readonly CalendarEvent[];
  /** The same as long as nothing in it changes. */
  readonly version: string;
};

/** One run as it stands in somebody's calendar. */
type Shown = {
  readonly run: Run;
  readonly state: CalendarEvent['status'];
  readonly turns: number;
  readonly path: string;
};

/**
 * The calendar that a secret token opens: meetings of the runs in which its owner has or had a place, and of those that they lead as long as they are
 * appointed as trainer. Nothing of a session is asked. Null for a token that opens nothing.
 */
export function readCalendarFeed(ctx: Ctx, token: string): CalendarFeed | null {
  const personId = findFeedOwner(ctx, token);
  const owner = personId ? findActor(ctx, personId) : null;
  if (!owner) return null;
  const since = daysAfter(ctx.now(), -KEPT_DAYS);
  const leads = owner.roles.has('trainer') ? led(ctx, owner.id, since) : [];
  const follows = followed(ctx, owner.id, since).filter(({ run }) => !leads.some((other) => other.run.id === run.id));
  const all = [...leads, ...follows];
  const meetings = meetingsOf(
    ctx,
    all.map(({ run }) => run),
    since,
  );
  const events = all.flatMap((shown) => eventsOf(ctx, shown, meetings.get(shown.run.id) ?? []));
  return { events, version: createHash('sha256').update(JSON.stringify(events)).digest('hex').slice(0, 32) };
}

function led(ctx: Ctx, personId: string, since: Date): Shown[] {
  const which = sql`course_runs.trainer_id = ${personId} and course_runs.last_ends_at > ${since.getTime()}`;
  const runs = readRuns(ctx, which, { most: MOST_RUNS });
  const changes = countTrainerChangesOf(
    ctx,
    runs.map(({ id }) => id),
  );
  return runs.map((run) => ({
    run,
    state: 'CONFIRMED',
    // As the mails to a trainer count it (`learning/run-mail-contents.ts`).
    turns: 2 * (changes.get(run.id) ?? 0),
    path: paths.trainingRun(run.id),
  }));
}

/** As the mails count it (`registration/calendar-files.ts`): asked, taken away, asked again. */
function followed(ctx: Ctx, personId: string, since: Date): Shown[] {
  return listRunsInCalendar(ctx, personId, since).map(({ run, placed, accepted, ends }) => {
    const state = !placed ? 'CANCELLED' : accepted ? 'CONFIRMED' : 'TENTATIVE';
    return { run, state, turns: placed ? 2 * ends : 2 * ends - 1, path: paths.myCourse(run.courseId) };
  });
}

type InCalendar = { readonly meeting: Meeting; readonly cancelled: boolean };

/** Every meeting of these runs that is not long over, what was cancelled too, by run and in the order of time. */
function meetingsOf(ctx: Ctx, runs: readonly Run[], since: Date): ReadonlyMap<string, readonly InCalendar[]> {
  const cancelled = Map.groupBy(
    listCancelledMeetings(
      ctx,
      runs.map(({ id }) => id),
    ),
    ({ runId }) => runId,
  );
  return new Map(
    runs.map((run) => {
      const all = [
        ...run.meetings.map((meeting) => ({ meeting, cancelled: false })),
        ...(cancelled.get(run.id) ?? []).map((meeting) => ({ meeting, cancelled: true })),
      ];
      const kept = all.filter(({ meeting }) => meeting.endsAt > since);
      return [run.id, kept.sort((a, b) => a.meeting.startsAt.getTime() - b.meeting.startsAt.getTime())];
    }),
  );
}

function eventsOf(ctx: Ctx, { run, state, turns, path }: Shown, meetings: readonly InCalendar[]): CalendarEvent[] {
  const runIsOff = run.cancelledAt !== null && run.cancelledAt <= ctx.now();
  const course = ctx.outside.catalogue.findCourse(run.courseId)?.title ?? run.courseId;
  return meetings.map(({ meeting, cancelled }) => {
    const off = (runIsOff || cancelled) && state !== 'CANCELLED';
    return {
      uid: meetingUid(ctx, meeting),
      sequence: meeting.sequence + turns + (off ? 1 : 0),
      status: off ? 'CANCELLED' : state,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      place: runFacts(run).where,
      summary: `${course}: ${meeting.topic}`,
      description: preferences.calendar.description,
      url: ctx.settings.siteUrl + path,
    };
  });
}
