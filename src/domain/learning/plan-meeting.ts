import { meetings } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { cleanLine } from '#domain/text.ts';
import { requireRun } from './find-runs.ts';
import { checkTimes } from './meeting-times.ts';
import { mayChangeRun } from './policy.ts';
import { meetingOverlaps, onlyAdministrator, runIsOff } from './refusals.ts';
import { type Meeting, overlaps, type Run, runStatus } from './run.ts';

export type MeetingToPlan = {
  readonly runId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly topic: string;
};

/**
 * Plans a meeting of a run: one that is still to come, of half an hour to twelve hours, after registration closed. For its trainer and for administrators.
 * The same meeting asked for twice is planned once.
 */
export function planMeeting(ctx: Ctx, meetingToPlan: MeetingToPlan): Meeting {
  return change(ctx, (tx) => {
    const run = requireRun(tx, meetingToPlan.runId);
    if (!mayChangeRun(tx.actor, run)) throw onlyAdministrator();
    if (runStatus(run, tx.now()) === 'cancelled') throw runIsOff();
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
    if (tx.actor.kind === 'person') tellTrainer(tx, meeting, run);
    return meeting;
  });
}

function isSame(a: Meeting, b: MeetingToPlan): boolean {
  return (
    a.startsAt.getTime() === b.startsAt.getTime() &&
    a.endsAt.getTime() === b.endsAt.getTime() &&
    a.topic === cleanLine(b.topic)
  );
}

/** A meeting that a process planned is known to who had it planned. */
function tellTrainer(tx: Tx, { id, sequence }: Meeting, { trainerId }: Run): void {
  tx.mail({ kind: 'learning.meeting_set', meetingId: id, sequence, trainerId });
}
