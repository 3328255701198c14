import {
  attendanceField,
  minutesField,
  noteField,
  type Presence,
  type PresenceAt,
  presenceMissing,
} from '#domain/learning/index.ts';

/** What is chosen of one person. */
export const HOWS = ['there', 'late', 'early', 'absent'] as const;
export type How = (typeof HOWS)[number];

/** What the form was made from of one person: what is as it stood is not written, so that an older window overwrites nothing that it did not touch. */
const STOOD = 'stond-';
export const stoodField = (enrolmentId: string) => `${STOOD}${enrolmentId}`;

/** What is chosen of somebody as it stands; null for half of the time without minutes, which nobody chooses any more, and for nothing. */
export function howOf(mark: PresenceAt | null): How | null {
  if (mark?.lateMinutes) return 'late';
  if (mark?.earlyMinutes) return 'early';
  if (mark?.percent === 100) return 'there';
  return mark?.percent === 0 ? 'absent' : null;
}

/** What stands of somebody, as the form sends it along. */
export function stoodAs(mark: PresenceAt | null): string {
  if (!mark) return '';
  return writtenAs(howOf(mark) ?? 'half', String(mark.lateMinutes ?? mark.earlyMinutes ?? ''), mark.note);
}

/**
 * The marks that somebody changed in the form, of its fields as they were sent. Refuses a note about somebody of whom nothing is chosen; minutes that are no number
 * the verb refuses.
 */
export function readAttendance(fields: Readonly<Record<string, unknown>>): Presence[] {
  const read = (name: string) => String(fields[name] ?? '').trim();
  const people = Object.keys(fields).flatMap((name) => (name.startsWith(STOOD) ? [name.slice(STOOD.length)] : []));
  return people.flatMap((enrolmentId) => {
    const stood = read(stoodField(enrolmentId));
    const chosen = HOWS.find((how) => how === read(attendanceField(enrolmentId)));
    const how = chosen ?? (stood.startsWith('half') ? 'half' : null);
    const minutes = how === 'late' || how === 'early' ? read(minutesField(enrolmentId)) : '';
    const note = read(noteField(enrolmentId));
    if (how === null && note === '') return [];
    if (how === null) throw presenceMissing(attendanceField(enrolmentId));
    if (writtenAs(how, minutes, note) === stood) return [];
    return [{ enrolmentId, note, ...wasThere(how, minutes) }];
  });
}

function writtenAs(how: How | 'half', minutes: string, note: string): string {
  return [how, minutes, note].join('|');
}

function wasThere(how: How | 'half', minutes: string) {
  if (how === 'there') return { presencePercent: 100 };
  if (how === 'absent') return { presencePercent: 0 };
  if (how === 'half') return { presencePercent: 50 };
  return how === 'late' ? { lateMinutes: numberOf(minutes) } : { earlyMinutes: numberOf(minutes) };
}

/** What is no number of minutes is refused by the verb, which knows how long the meeting is; an empty field too. */
function numberOf(minutes: string): number {
  return /^\d{1,4}$/.test(minutes) ? Number(minutes) : 0;
}
