import { eq } from 'drizzle-orm';
import { meetings } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { cleanWhy, keepMeetingChange, requireMeetingAhead } from './changing-run.ts';
import { findMeetingEver, requireRun } from './find-runs.ts';
import { mayChangeRun } from './policy.ts';
import { onlyMeeting } from './refusals.ts';

export type MeetingToCancel = { readonly meetingId: string; readonly why: string };

/**
 * Cancels a meeting that has not begun, for good, by the trainer of its run or an administrator; another one can be planned in its stead. What a course asks of presence
 * is counted over the meetings that are left. Refused for the only meeting of a run. Cancelled twice it is cancelled once.
 */
export function cancelMeeting(ctx: Ctx, { meetingId, why }: MeetingToCancel): void {
  change(ctx, (tx) => {
    const before = findMeetingEver(tx, meetingId);
    if (before?.cancelledAt && mayChangeRun(tx.actor, requireRun(tx, before.runId))) return;
    const { run, meeting } = requireMeetingAhead(tx, meetingId);
    if (run.meetings.length === 1) throw onlyMeeting();
    keepMeetingChange(tx, { kind: 'cancelled', meeting, sequence: meeting.sequence, why: cleanWhy(why) });
    tx.db.update(meetings).set({ cancelledAt: tx.now() }).where(eq(meetings.id, meeting.id)).run();
    tx.journal({ verb: 'learning.cancel_meeting', subject: ['meeting', meeting.id], facts: { runId: run.id } });
    tx.mail({ kind: 'learning.meeting_cancelled', meetingId: meeting.id, trainerId: run.trainerId });
  });
}
