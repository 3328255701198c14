import { and, eq } from 'drizzle-orm';
import { attendances } from '#db/schema/learning.ts';
import { actorName, change, type Entry } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import type { Enrolment } from './enrolment.ts';
import { listGroup } from './find-enrolments.ts';
import { findMeeting, requireRun } from './find-runs.ts';
import { leadsRun } from './policy.ts';
import { meetingNotStarted, notFound, notInGroup, unknownPresence } from './refusals.ts';

/** How much of the meeting somebody was there, in percents. */
export const PRESENCES = [0, 50, 100] as const;
export type Presence = { readonly enrolmentId: string; readonly presencePercent: number };

/**
 * The trainer of the run writes down who was there, from the start of the meeting on, and may mend it later; every change of a mark is in
 * the journal, the same mark again is not. Returns the enrolments that it counts for.
 */
export function markAttendance(ctx: Ctx, given: { readonly meetingId: string; readonly marks: readonly Presence[] }): Enrolment[] {
  return change(ctx, (tx) => {
    const meeting = findMeeting(tx, given.meetingId);
    if (!meeting || !leadsRun(tx.actor, requireRun(tx, meeting.runId))) throw notFound();
    if (tx.now < meeting.startsAt) throw meetingNotStarted();
    const group = new Map(listGroup(tx, meeting.runId).map((enrolment) => [enrolment.id, enrolment]));
    const entries: Entry[] = [];
    const marked: Enrolment[] = [];
    for (const mark of given.marks) {
      const enrolment = group.get(mark.enrolmentId);
      if (!enrolment) throw notInGroup();
      if (!PRESENCES.some((percent) => percent === mark.presencePercent)) throw unknownPresence();
      if (writeMark(tx, meeting.id, mark)) {
        const data = { enrolmentId: mark.enrolmentId, presencePercent: mark.presencePercent };
        entries.push({ verb: 'learning.markAttendance', subject: ['meeting', meeting.id], data });
      }
      marked.push(enrolment);
    }
    return { value: marked, entry: entries };
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
  const set = { presencePercent: mark.presencePercent, markedBy: actorName(tx.actor), markedAt: tx.now };
  tx.db
    .insert(attendances)
    .values({ meetingId, enrolmentId: mark.enrolmentId, ...set })
    .onConflictDoUpdate({ target: [attendances.meetingId, attendances.enrolmentId], set })
    .run();
  return true;
}
