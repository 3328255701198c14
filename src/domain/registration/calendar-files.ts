import type { Ctx } from '#domain/context.ts';
import { requirePerson } from '#domain/identity/index.ts';
import { type Meeting, meetingFile, type Run } from '#domain/learning/index.ts';
import type { MailAttachment } from '#src/adapters/mail/port.ts';
import { countEnds, isAccepted } from './find-places.ts';
import type { Place } from './place.ts';

type Method = 'REQUEST' | 'CANCEL';
export type MeetingsForCalendar = { readonly place: Place; readonly run: Run; readonly method: Method };

/** Files for the calendar of who has the place, one for each meeting of the run that is still to come. */
export function calendarFiles(ctx: Ctx, meetings: MeetingsForCalendar): MailAttachment[] {
  return meetings.run.meetings
    .filter(({ endsAt }) => endsAt > ctx.now())
    .map((meeting) => calendarFile(ctx, meetings, meeting));
}

/** The file of one meeting. */
export function calendarFile(ctx: Ctx, { place, run, method }: MeetingsForCalendar, meeting: Meeting): MailAttachment {
  const person = requirePerson(ctx, place.personId);
  const attendee = { name: person.name, address: person.email, accepted: isAccepted(ctx, place) };
  const sequence = meeting.sequence + turnsOf(ctx, place, method);
  return meetingFile(ctx, { run, meeting, method, sequence, attendee });
}

/**
 * What one person's calendar was told about the run beside the changes of its meetings: asked, taken away, asked again. It counts on through
 * every place that they had in the run, so that the last word always has the highest number.
 */
function turnsOf(ctx: Ctx, place: Place, method: Method): number {
  const ends = 2 * countEnds(ctx, place);
  if (method === 'REQUEST') return ends;
  return place.endedAt ? ends - 1 : ends + 1;
}
