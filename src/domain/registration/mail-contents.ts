import type { Ctx } from '#domain/context.ts';
import { organisationNames, personNames } from '#domain/identity/index.ts';
import {
  findCancellation,
  findMeetingChange,
  findMeetingEver,
  findTrainerChange,
  requireRun,
  runStatus,
} from '#domain/learning/index.ts';
import type { MailContents } from '#domain/mail-content.ts';
import { paths } from '#src/paths.ts';
import { askingContents } from './asking-contents.ts';
import { calendarFile, calendarFiles } from './calendar-files.ts';
import { findPlaceBySource, findPlaceOf, seatsOf } from './find.ts';
import { findPlace } from './find-places.ts';
import type { RegistrationMails } from './mail.ts';
import { recipient, runOf } from './mail-parts.ts';
import type { Place } from './place.ts';
import { runFacts } from './run-facts.ts';
import { waitingContents } from './waiting-contents.ts';

/** What the mails of this module tell, read from ids when they are sent; null when there is nothing to say any more. */
export const registrationMailContents = {
  ...askingContents,
  ...waitingContents,
  'registration.place_given': (ctx, { sourceKey }) => {
    const place = findPlaceBySource(ctx, sourceKey);
    if (!place || place.endedAt) return null;
    const { run, course } = runOf(ctx, place.runId);
    const { organisationId } = place;
    const organisation = organisationId ? organisationNames(ctx, [organisationId]).get(organisationId) : undefined;
    const url = ctx.settings.siteUrl + paths.myPlace(place.id);
    return {
      to: recipient(ctx, place.personId),
      facts: { course, organisation: organisation ?? null, ...runFacts(run), url },
      attachments: calendarFiles(ctx, { place, run, method: 'REQUEST' }),
    };
  },
  'registration.place_declined': (ctx, { sourceKey, buyerId }) => {
    const place = findPlaceBySource(ctx, sourceKey);
    if (!place) return null;
    const { run, course } = runOf(ctx, place.runId);
    const name = personNames(ctx, [place.personId]).get(place.personId) ?? '';
    const url = ctx.settings.siteUrl + paths.run(run.id);
    return { to: recipient(ctx, buyerId), facts: { course, name, city: run.city, url } };
  },
  /** Nothing once the person has a place in that run again. */
  'registration.place_ended': (ctx, { placeId }) => {
    const place = findPlace(ctx, placeId);
    if (!place?.endedFor || findPlaceOf(ctx, place.runId, place.personId)) return null;
    const { run, course } = runOf(ctx, place.runId);
    const attachments = calendarFiles(ctx, { place, run, method: 'CANCEL' });
    const url = ctx.settings.siteUrl + paths.run(run.id);
    const reason = place.endedFor === 'cancelled' ? (findCancellation(ctx, run.id)?.why ?? '') : '';
    const facts = { course, city: run.city, why: place.endedFor, reason, meetings: attachments.length, url };
    return { to: recipient(ctx, place.personId), facts, attachments };
  },
  /** The meetings of the old run go out of the calendar and those of the new one in. Nothing once it was taken back. */
  'registration.place_moved': (ctx, { placeId, beforeId }) => {
    const [place, before] = [findPlace(ctx, placeId), findPlace(ctx, beforeId)];
    if (!place || place.endedAt || !before) return null;
    const { run, course } = runOf(ctx, place.runId);
    const old = requireRun(ctx, before.runId);
    const url = ctx.settings.siteUrl + paths.run(run.id);
    const attachments = [
      ...calendarFiles(ctx, { place: before, run: old, method: 'CANCEL' }).map((file) => ({
        ...file,
        name: `vervallen-${file.name}`,
      })),
      ...calendarFiles(ctx, { place, run, method: 'REQUEST' }),
    ];
    return {
      to: recipient(ctx, place.personId),
      facts: { course, from: old.city, ...runFacts(run), url },
      attachments,
    };
  },
  /** Nothing once it changed again, is over or does not go on, or the place was taken back. */
  'registration.meeting_set': (ctx, { placeId, meetingId, sequence }) => {
    const place = findPlace(ctx, placeId);
    if (!place || place.endedAt) return null;
    const { run, course } = runOf(ctx, place.runId);
    const meeting = run.meetings.find(({ id }) => id === meetingId);
    const status = runStatus(run, ctx.now());
    if (meeting?.sequence !== sequence || meeting.endsAt <= ctx.now() || status === 'cancelled') return null;
    const { startsAt, endsAt, topic } = meeting;
    const url = ctx.settings.siteUrl + paths.run(run.id);
    const changed = findMeetingChange(ctx, { meetingId, sequence, kind: 'moved' });
    const facts = {
      course,
      changed: sequence > 0,
      before: changed && { startsAt: changed.beforeStartsAt, endsAt: changed.beforeEndsAt },
      why: changed?.why ?? '',
      topic,
      where: runFacts(run).where,
      meeting: { startsAt, endsAt },
      url,
    };
    return {
      to: recipient(ctx, place.personId),
      facts,
      attachments: [calendarFile(ctx, { place, run, method: 'REQUEST' }, meeting)],
    };
  },
  /** Nothing once the place was taken back, or the meeting would be over. */
  'registration.meeting_cancelled': (ctx, { placeId, meetingId }) => {
    const place = findPlace(ctx, placeId);
    const meeting = findMeetingEver(ctx, meetingId);
    if (!place || place.endedAt || !meeting?.cancelledAt || meeting.endsAt <= ctx.now()) return null;
    const { run, course } = runOf(ctx, place.runId);
    const { startsAt, endsAt, topic, sequence } = meeting;
    const why = findMeetingChange(ctx, { meetingId, sequence, kind: 'cancelled' })?.why ?? '';
    return {
      to: recipient(ctx, place.personId),
      facts: { course, topic, meeting: { startsAt, endsAt }, why, url: ctx.settings.siteUrl + paths.run(run.id) },
      attachments: [calendarFile(ctx, { place, run, method: 'CANCEL' }, meeting)],
    };
  },
  /** Nothing once the place was taken back, or the trainer changed again. */
  'registration.trainer_changed': (ctx, { placeId, changeId }) => {
    const place = findPlace(ctx, placeId);
    const changed = findTrainerChange(ctx, changeId);
    if (!place || place.endedAt || !changed) return null;
    const { run, course } = runOf(ctx, place.runId);
    if (run.trainerId !== changed.afterId) return null;
    const names = personNames(ctx, [changed.beforeId, changed.afterId]);
    const facts = { course, city: run.city, why: changed.why, url: ctx.settings.siteUrl + paths.run(run.id) };
    const [before, after] = [names.get(changed.beforeId) ?? '', names.get(changed.afterId) ?? ''];
    return { to: recipient(ctx, place.personId), facts: { ...facts, before, after } };
  },
  'registration.run_stopped': (ctx, { placeId }) => {
    const place = findPlace(ctx, placeId);
    if (!place || place.endedAt) return null;
    const { run, course } = runOf(ctx, place.runId);
    const why = findCancellation(ctx, run.id)?.why;
    if (why === undefined) return null;
    const attachments = calendarFiles(ctx, { place, run, method: 'CANCEL' });
    const url = ctx.settings.siteUrl + paths.myCertificates();
    return { to: recipient(ctx, place.personId), facts: { course, city: run.city, why, url }, attachments };
  },
  'registration.waiting_ended': (ctx, { runId, personId }) => {
    const why = findCancellation(ctx, runId)?.why;
    if (why === undefined) return null;
    const { run, course } = runOf(ctx, runId);
    const url = ctx.settings.siteUrl + paths.course(run.courseId);
    return { to: recipient(ctx, personId), facts: { course, city: run.city, why, url } };
  },
  /** Nothing once they sit there again, or when the run is over or does not go on. */
  'registration.seat_left': (ctx, { placeId }) => {
    const place = findPlace(ctx, placeId);
    if (!place?.endedFor || findPlaceOf(ctx, place.runId, place.personId)) return null;
    return toTrainer(ctx, place, { why: place.endedFor });
  },
  'registration.seat_taken': (ctx, { placeId }) => {
    const place = findPlace(ctx, placeId);
    return place && !place.endedAt ? toTrainer(ctx, place, {}) : null;
  },
} satisfies MailContents<keyof RegistrationMails>;

function toTrainer<Facts extends object>(ctx: Ctx, { runId, personId }: Place, more: Facts) {
  const { run, course } = runOf(ctx, runId);
  const status = runStatus(run, ctx.now());
  if (status === 'cancelled' || status === 'past') return null;
  const name = personNames(ctx, [personId]).get(personId) ?? '';
  const url = ctx.settings.siteUrl + paths.trainingRun(run.id);
  const { places: taken, capacity } = seatsOf(ctx, run.id);
  return { to: recipient(ctx, run.trainerId), facts: { ...more, course, city: run.city, name, taken, capacity, url } };
}
