import { meetings } from '#db/schema/learning.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireRun } from './find-runs.ts';
import { mayPlan } from './policy.ts';
import { endsBeforeStart, meetingOverlaps, onlyAdministrator } from './refusals.ts';
import { type Meeting, overlaps } from './run.ts';

export type MeetingToPlan = { readonly runId: string; readonly startsAt: Date; readonly endsAt: Date; readonly topic: string };

/** Plans a meeting of a run. The same meeting asked for twice is planned once. */
export function planMeeting(ctx: Ctx, given: MeetingToPlan): Meeting {
  return change(ctx, (tx) => {
    if (!mayPlan(tx.actor)) throw onlyAdministrator();
    const run = requireRun(tx, given.runId);
    if (given.endsAt <= given.startsAt) throw endsBeforeStart();
    const there = run.meetings.find((meeting) => overlaps(meeting, given));
    if (there && isSame(there, given)) return { value: there, entry: none };
    if (there) throw meetingOverlaps();
    const meeting: Meeting = { id: tx.newId('mee'), runId: run.id, startsAt: given.startsAt, endsAt: given.endsAt, topic: given.topic };
    tx.db.insert(meetings).values(meeting).run();
    return { value: meeting, entry: { verb: 'learning.planMeeting', subject: ['meeting', meeting.id], data: { runId: run.id } } };
  });
}

function isSame(a: Meeting, b: MeetingToPlan): boolean {
  return a.startsAt.getTime() === b.startsAt.getTime() && a.endsAt.getTime() === b.endsAt.getTime() && a.topic === b.topic;
}
