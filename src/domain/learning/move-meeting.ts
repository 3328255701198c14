import { eq } from 'drizzle-orm';
import { meetings } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { cleanWhy, keepMeetingChange, requireMeetingAhead } from './changing-run.ts';
import { checkTimes, requireTrainerFree } from './meeting-times.ts';
import { meetingOverlaps } from './refusals.ts';
import { type Meeting, overlaps } from './run.ts';

export type MeetingToMove = {
  readonly meetingId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** What everybody reads about why; may be empty. */
  readonly why: string;
};

/**
 * Moves a meeting that has not begun, by the trainer of its run or an administrator. Its number of changes rises, so that every calendar takes the new
 * time; moving it back is moving it again. Refused where `planMeeting` refuses a time, and when the trainer leads another group then. Moved twice to the same time
 * it moves once.
 */
export function moveMeeting(ctx: Ctx, meetingToMove: MeetingToMove): Meeting {
  return change(ctx, (tx) => {
    const { startsAt, endsAt } = meetingToMove;
    const { run, meeting } = requireMeetingAhead(tx, meetingToMove.meetingId);
    if (meeting.startsAt.getTime() === startsAt.getTime() && meeting.endsAt.getTime() === endsAt.getTime())
      return meeting;
    checkTimes(meetingToMove, run, tx.now());
    if (run.meetings.some((other) => other.id !== meeting.id && overlaps(other, meetingToMove)))
      throw meetingOverlaps();
    requireTrainerFree(tx, run.trainerId, run, [meetingToMove], 'startsAt');
    const sequence = meeting.sequence + 1;
    keepMeetingChange(tx, { kind: 'moved', meeting, sequence, why: cleanWhy(meetingToMove.why) });
    tx.db.update(meetings).set({ startsAt, endsAt }).where(eq(meetings.id, meeting.id)).run();
    const facts = { runId: run.id, before: meeting.startsAt.toISOString(), startsAt: startsAt.toISOString() };
    tx.journal({ verb: 'learning.move_meeting', subject: ['meeting', meeting.id], facts });
    tx.mail({ kind: 'learning.meeting_set', meetingId: meeting.id, sequence, trainerId: run.trainerId });
    return { ...meeting, startsAt, endsAt, sequence };
  });
}
