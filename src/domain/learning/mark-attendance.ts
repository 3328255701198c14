import { and, eq } from 'drizzle-orm';
import { attendances } from '#db/schema/learning.ts';
import { actorName, change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { listGroup } from './find-enrolments.ts';
import { findMeeting, requireRun } from './find-runs.ts';
import { leadsRun } from './policy.ts';
import { meetingNotStarted, notFound, notInGroup, unknownPresence } from './refusals.ts';

/** How much of the meeting somebody was there, in percents. */
export const PRESENCES = [0, 50, 100] as const;
export type Presence = { readonly enrolmentId: string; readonly presencePercent: number };

/**
 * The trainer of the run writes down who was there, from the start of the meeting on, and may mend it later; every change of a mark is in
 * the journal, the same mark again is not.
 */
export function markAttendance(
  ctx: Ctx,
  input: { readonly meetingId: string; readonly marks: readonly Presence[] },
): void {
  change(ctx, (tx) => {
    const meeting = findMeeting(tx, input.meetingId);
    if (!meeting || !leadsRun(tx.actor, requireRun(tx, meeting.runId))) throw notFound();
    if (tx.now() < meeting.startsAt) throw meetingNotStarted();
    const group = new Set(listGroup(tx, meeting.runId).map((enrolment) => enrolment.id));
    for (const mark of input.marks) {
      if (!group.has(mark.enrolmentId)) throw notInGroup();
      if (!PRESENCES.some((percent) => percent === mark.presencePercent)) throw unknownPresence();
      if (writeMark(tx, meeting.id, mark)) {
        const facts = { enrolmentId: mark.enrolmentId, presencePercent: mark.presencePercent };
        tx.journal({ verb: 'learning.mark_attendance', subject: ['meeting', meeting.id], facts });
      }
    }
  });
}

/** False when this mark was there already. */
function writeMark(tx: Tx, meetingId: string, mark: Presence): boolean {
  const there = tx.db
    .select()
    .from(attendances)
    .where(and(eq(attendances.meetingId, meetingId), eq(attendances.enrolmentId, mark.enrolmentId)))
    .get();
  if (there?.presencePercent === mark.presencePercent) return false;
  const set = { presencePercent: mark.presencePercent, markedBy: actorName(tx.actor), markedAt: tx.now() };
  tx.db
    .insert(attendances)
    .values({ meetingId, enrolmentId: mark.enrolmentId, ...set })
    .onConflictDoUpdate({ target: [attendances.meetingId, attendances.enrolmentId], set })
    .run();
  return true;
}
