import type { Ctx } from '#domain/context.ts';
import type { MailAttachment } from '#src/adapters/mail/port.ts';
import type { Meeting, Run } from './run.ts';

export type MeetingFile = {
  readonly run: Run;
  readonly meeting: Meeting;
  readonly method: 'REQUEST' | 'CANCEL';
  /** Higher than everything that this person was told about the meeting before. */
  readonly sequence: number;
  readonly attendee: { readonly name: string; readonly address: string; readonly accepted: boolean };
};

/** By which every calendar knows a meeting, in a file of a mail and in a feed. */
export function meetingUid(ctx: Ctx, { id, runId }: Pick<Meeting, 'id' | 'runId'>): string {
  return `${id}-${runId}@${new URL(ctx.settings.siteUrl).hostname}`;
}

/** The file of one meeting for somebody's calendar. A meeting has one UID, whoever gets it and however often it changes. */
export function meetingFile(ctx: Ctx, { run, meeting, method, sequence, attendee }: MeetingFile): MailAttachment {
  const course = ctx.outside.catalogue.requireCourse(run.courseId);
  const bytes = ctx.outside.documents.calendarFile({
    method,
    uid: meetingUid(ctx, meeting),
    sequence,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: whereOf(run),
    summary: `${course.title}: ${meeting.topic}`,
    organiser: { name: ctx.settings.seller.name, address: ctx.settings.seller.email },
    attendee,
    madeAt: ctx.now(),
  });
  const number = run.meetings.findIndex(({ id }) => id === meeting.id) + 1;
  const name = number > 0 ? `${run.courseId}-${number}.ics` : `${run.courseId}.ics`;
  return { name, mime: `text/calendar; method=${method}; charset=utf-8`, bytes };
}

export function whereOf(run: Pick<Run, 'placeName' | 'placeAddress' | 'city'>): string {
  return `${run.placeName}, ${run.placeAddress}, ${run.city}`;
}
