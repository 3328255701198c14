import { meetings } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { isPlannable } from '#domain/sound-time.ts';
import { cleanLine } from '#domain/text.ts';
import { requireRun } from './find-runs.ts';
import { mayPlan } from './policy.ts';
import {
  endsBeforeStart,
  meetingBeforeClosing,
  meetingLength,
  meetingOutside,
  meetingOverlaps,
  onlyAdministrator,
} from './refusals.ts';
import {
  LONGEST_MEETING_MINUTES,
  type Meeting,
  overlaps,
  PLAN_YEARS,
  type Run,
  SHORTEST_MEETING_MINUTES,
} from './run.ts';

export type MeetingToPlan = {
  readonly runId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly topic: string;
};

/**
 * Plans a meeting of a run: one that is still to come, of half an hour to twelve hours, after registration closed. The same meeting asked for twice is planned once.
 */
export function planMeeting(ctx: Ctx, meetingToPlan: MeetingToPlan): Meeting {
  return change(ctx, (tx) => {
    if (!mayPlan(tx.actor)) throw onlyAdministrator();
    const run = requireRun(tx, meetingToPlan.runId);
    const there = run.meetings.find((meeting) => overlaps(meeting, meetingToPlan));
    if (there && isSame(there, meetingToPlan)) return there;
    checkTimes(meetingToPlan, run, tx.now());
    if (there) throw meetingOverlaps();
    const meeting: Meeting = {
      id: tx.newId('mee'),
      runId: run.id,
      startsAt: meetingToPlan.startsAt,
      endsAt: meetingToPlan.endsAt,
      topic: cleanLine(meetingToPlan.topic),
      sequence: 0,
    };
    tx.db.insert(meetings).values(meeting).run();
    tx.journal({ verb: 'learning.plan_meeting', subject: ['meeting', meeting.id], facts: { runId: run.id } });
    return meeting;
  });
}

/** In this order, so that the first thing that is wrong is told. */
function checkTimes({ startsAt, endsAt }: MeetingToPlan, run: Run, now: Date): void {
  if (!isPlannable(startsAt, now, PLAN_YEARS)) throw meetingOutside(PLAN_YEARS);
  if (!(endsAt > startsAt)) throw endsBeforeStart();
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  if (minutes < SHORTEST_MEETING_MINUTES || minutes > LONGEST_MEETING_MINUTES)
    throw meetingLength(SHORTEST_MEETING_MINUTES, LONGEST_MEETING_MINUTES / 60);
  if (startsAt < run.closesAt) throw meetingBeforeClosing();
}

function isSame(a: Meeting, b: MeetingToPlan): boolean {
  return (
    a.startsAt.getTime() === b.startsAt.getTime() &&
    a.endsAt.getTime() === b.endsAt.getTime() &&
    a.topic === cleanLine(b.topic)
  );
}
