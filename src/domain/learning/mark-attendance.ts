import { and, eq } from 'drizzle-orm';
import { attendances } from '#db/schema/learning.ts';
import { attendanceSaves, type StoredMark } from '#db/schema/learning-changes.ts';
import { actorName, change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { cleanText } from '#domain/text.ts';
import { listGroup } from './find-enrolments.ts';
import { findMeeting, requireRun } from './find-runs.ts';
import { leadsRun } from './policy.ts';
import { meetingNotStarted, minutesOutside, noteTooLong, notFound, notInGroup, unknownPresence } from './refusals.ts';
import type { Meeting } from './run.ts';

/** How much of the meeting somebody was there, in percents. */
export const PRESENCES = [0, 50, 100] as const;
/** The longest note about one person at one meeting, in characters. */
export const LONGEST_NOTE = 200;

/** The form fields of one person at a meeting. */
export const attendanceField = (enrolmentId: string) => `aanwezig-${enrolmentId}`;
export const minutesField = (enrolmentId: string) => `minuten-${enrolmentId}`;
export const noteField = (enrolmentId: string) => `opmerking-${enrolmentId}`;

/** Whether somebody was there: a share of the meeting, or the minutes after its start at which they came or before its end at which they left. */
export type WasThere =
  | { readonly presencePercent: number }
  | { readonly lateMinutes: number }
  | { readonly earlyMinutes: number };
/** `note` is for the trainer of the run alone; left out it stays as it was. */
export type Presence = { readonly enrolmentId: string; readonly note?: string } & WasThere;
/** `othersThere`: everybody of whom nothing is written down, and nothing is said here, was there. */
export type ToMark = {
  readonly meetingId: string;
  readonly marks: readonly Presence[];
  readonly othersThere?: boolean;
};

/**
 * The trainer of the run writes down who was there, from the start of the meeting on, and may mend it later; every change of a mark is in
 * the journal, the same mark again is not. Who missed less than half of it counts as there, as with a code; who missed half or more, for half. All in one call can
 * be taken back (`undoAttendance`). Refuses minutes that are none of the meeting, naming the person in the field, and people of another group.
 * Answers of how many people something changed.
 */
export function markAttendance(ctx: Ctx, input: ToMark): number {
  return change(ctx, (tx) => {
    const meeting = requireMeetingToMark(tx, input.meetingId);
    if (tx.now() < meeting.startsAt) throw meetingNotStarted();
    const group = new Set(listGroup(tx, meeting.runId).map((enrolment) => enrolment.id));
    const before: Record<string, StoredMark | null> = {};
    for (const presence of [...input.marks, ...(input.othersThere ? others(tx, meeting.id, group, input.marks) : [])]) {
      if (!group.has(presence.enrolmentId)) throw notInGroup();
      const there = findMark(tx, meeting.id, presence.enrolmentId);
      const mark = markOf(meeting, presence, there?.note ?? '');
      if (there && sameMark(there, mark)) continue;
      before[presence.enrolmentId] = there;
      writeMark(tx, meeting.id, presence.enrolmentId, {
        ...mark,
        markedBy: actorName(tx.actor),
        markedAt: tx.now().getTime(),
      });
    }
    const changed = Object.keys(before).length;
    if (changed === 0) return 0;
    tx.db
      .insert(attendanceSaves)
      .values({ meetingId: meeting.id, before, savedBy: actorName(tx.actor), at: tx.now() })
      .run();
    return changed;
  });
}

function others(tx: Tx, meetingId: string, group: ReadonlySet<string>, marks: readonly Presence[]): Presence[] {
  const said = new Set(marks.map(({ enrolmentId }) => enrolmentId));
  const open = [...group].filter((id) => !said.has(id) && !findMark(tx, meetingId, id));
  return open.map((enrolmentId) => ({ enrolmentId, presencePercent: 100 }));
}

/** A meeting of a run that who asks leads; for anybody else it is not there. */
export function requireMeetingToMark(ctx: Ctx, meetingId: string): Meeting {
  const meeting = findMeeting(ctx, meetingId);
  if (!meeting || !leadsRun(ctx.actor, requireRun(ctx, meeting.runId))) throw notFound();
  return meeting;
}

/** Writes what was decided of one person, with its line in the journal. */
export function writeMark(tx: Tx, meetingId: string, enrolmentId: string, mark: StoredMark): void {
  const set = { ...mark, markedAt: new Date(mark.markedAt) };
  tx.db
    .insert(attendances)
    .values({ meetingId, enrolmentId, ...set })
    .onConflictDoUpdate({ target: [attendances.meetingId, attendances.enrolmentId], set })
    .run();
  const facts = { enrolmentId, presencePercent: mark.presencePercent };
  tx.journal({ verb: 'learning.mark_attendance', subject: ['meeting', meetingId], facts });
}

type Decided = Omit<StoredMark, 'markedBy' | 'markedAt'>;

function markOf(meeting: Meeting, presence: Presence, noteBefore: string): Decided {
  const note = presence.note === undefined ? noteBefore : cleanText(presence.note).trim();
  if (note.length > LONGEST_NOTE) throw noteTooLong(LONGEST_NOTE, noteField(presence.enrolmentId));
  if ('presencePercent' in presence) {
    const { presencePercent } = presence;
    if (!PRESENCES.some((percent) => percent === presencePercent)) throw unknownPresence();
    return { presencePercent, lateMinutes: null, earlyMinutes: null, note };
  }
  const late = 'lateMinutes' in presence ? presence.lateMinutes : null;
  const early = 'earlyMinutes' in presence ? presence.earlyMinutes : null;
  const missed = late ?? early ?? 0;
  const minutes = (meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000;
  if (!Number.isInteger(missed) || missed < 1 || missed >= minutes)
    throw minutesOutside(minutes - 1, minutesField(presence.enrolmentId));
  return { presencePercent: missed < minutes / 2 ? 100 : 50, lateMinutes: late, earlyMinutes: early, note };
}

function sameMark(a: Decided, b: Decided): boolean {
  return (
    a.presencePercent === b.presencePercent &&
    a.lateMinutes === b.lateMinutes &&
    a.earlyMinutes === b.earlyMinutes &&
    a.note === b.note
  );
}

function findMark(tx: Tx, meetingId: string, enrolmentId: string): StoredMark | null {
  const row = tx.db
    .select()
    .from(attendances)
    .where(and(eq(attendances.meetingId, meetingId), eq(attendances.enrolmentId, enrolmentId)))
    .get();
  if (!row) return null;
  const { presencePercent, lateMinutes, earlyMinutes, note, markedBy, markedAt } = row;
  return { presencePercent, lateMinutes, earlyMinutes, note, markedBy, markedAt: markedAt.getTime() };
}
