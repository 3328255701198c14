import { and, desc, eq, isNull } from 'drizzle-orm';
import { attendances } from '#db/schema/learning.ts';
import { attendanceSaves } from '#db/schema/learning-changes.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { requireMeetingToMark, writeMark } from './mark-attendance.ts';
import { attendanceChanged } from './refusals.ts';

export type AttendanceSave = {
  readonly seq: number;
  readonly at: Date;
  /** How many people it changed. */
  readonly people: number;
};

/** What was written down last at a meeting and not taken back; null when there is nothing to take back. */
export function findLastSave(ctx: Ctx, meetingId: string): AttendanceSave | null {
  const row = lastSave(ctx, meetingId);
  return row ? { seq: row.seq, at: row.at, people: Object.keys(row.before).length } : null;
}

/**
 * The trainer of the run takes back what was written down last at a meeting: each person stands as before, with a line in the journal; who was not marked is
 * not marked again. Twice is once. Refused when something was written down after it. A certificate that was given stays.
 */
export function undoAttendance(ctx: Ctx, input: { readonly meetingId: string; readonly save: number }): void {
  change(ctx, (tx) => {
    const meeting = requireMeetingToMark(tx, input.meetingId);
    const which = and(eq(attendanceSaves.seq, input.save), eq(attendanceSaves.meetingId, meeting.id));
    const asked = tx.db.select().from(attendanceSaves).where(which).get();
    if (asked?.undoneAt) return;
    const last = lastSave(tx, meeting.id);
    if (!asked || last?.seq !== asked.seq) throw attendanceChanged();
    tx.db.update(attendanceSaves).set({ undoneAt: tx.now() }).where(which).run();
    for (const [enrolmentId, mark] of Object.entries(asked.before)) {
      if (mark) writeMark(tx, meeting.id, enrolmentId, mark);
      else clearMark(tx, meeting.id, enrolmentId);
    }
  });
}

function clearMark(tx: Tx, meetingId: string, enrolmentId: string): void {
  tx.db
    .delete(attendances)
    .where(and(eq(attendances.meetingId, meetingId), eq(attendances.enrolmentId, enrolmentId)))
    .run();
  tx.journal({ verb: 'learning.clear_attendance', subject: ['meeting', meetingId], facts: { enrolmentId } });
}

function lastSave(ctx: Ctx, meetingId: string) {
  return ctx.db
    .select()
    .from(attendanceSaves)
    .where(and(eq(attendanceSaves.meetingId, meetingId), isNull(attendanceSaves.undoneAt)))
    .orderBy(desc(attendanceSaves.seq))
    .limit(1)
    .get();
}
