import { findOrderOfLine } from '#domain/billing/index.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { organisationNames, personNames, requirePerson } from '#domain/identity/index.ts';
import { endEnrolment, enrol, type Run, requireRun } from '#domain/learning/index.ts';
import { answerPlace, confirmPlace, endPlace, extendHold, findHold, findPlaceBySource, type Place, releaseHold } from '#domain/registration/index.ts';
import { registrationLetters, registration as words } from '#src/messages/registration.nl.ts';
import { paths } from '#src/paths.ts';
import type { WriteLetter } from '#src/processes/outbox/letters.ts';
import type { Fulfilment, Told } from './port.ts';

/**
 * A place in a run and the enrolment that comes with it: given together, taken back together. The enrolment's source is the place. Who gets a place from
 * their organisation is asked first, and enrolled when they say yes (`processes/answer-place.ts`).
 */
export const placeFulfilment: Fulfilment = {
  deliver(tx, line, order) {
    const place = confirmPlace(tx, { holdId: line.subjectId, organisationId: order.organisationId, sourceKey: line.id });
    if (!place) return 'impossible';
    if (place.organisationId && place.personId !== order.personId) {
      askWhoItIsFor(tx, line.id);
      return 'delivered';
    }
    if (place.organisationId) answerPlace(tx, { placeId: place.id, answer: 'accepted' });
    enrol(tx, { personId: place.personId, runId: place.runId, sourceKey: place.id });
    return 'delivered';
  },
  takeBack(tx, line) {
    const place = endPlace(tx, { sourceKey: line.id, reason: 'refunded' });
    if (place) endEnrolment(tx, { sourceKey: place.id, reason: 'refunded' });
  },
  release: (tx, line) => releaseHold(tx, { holdId: line.subjectId }),
  keepUntil: (tx, line, until) => extendHold(tx, { holdId: line.subjectId, until }),
  tell(ctx, line) {
    const hold = findHold(ctx, line.subjectId);
    if (!hold) return { paragraphs: [], facts: [], attachments: [] };
    const run = requireRun(ctx, hold.runId);
    const course = ctx.outside.catalogue.requireCourse(run.courseId).title;
    const name = personNames(ctx, [hold.personId]).get(hold.personId) ?? '';
    const organisation = findPlaceBySource(ctx, line.id)?.organisationId != null;
    return { paragraphs: [words.letterPlace({ course, name, organisation })], ...meetingsOf(ctx, run) };
  },
  next(ctx, line) {
    const place = findPlaceBySource(ctx, line.id);
    if (!place || place.endedAt || ctx.actor.kind !== 'person' || ctx.actor.id !== place.personId) return null;
    return { label: words.toCourse, path: paths.myCourse(requireRun(ctx, place.runId).courseId) };
  },
};

/** For who may have a place that their organisation bought, and for who bought it when they say no. */
export const placeLetters: Readonly<Record<string, WriteLetter>> = {
  'registration.placeGiven': (ctx, payload) => {
    const place = findPlaceBySource(ctx, String(payload.sourceKey));
    return place && !place.endedAt ? placeGiven(ctx, place) : null;
  },
  'registration.placeDeclined': (ctx, payload) => {
    const place = findPlaceBySource(ctx, String(payload.sourceKey));
    const order = place && findOrderOfLine(ctx, place.sourceKey);
    return order ? placeDeclined(ctx, place, order.personId) : null;
  },
};

function askWhoItIsFor(ctx: Ctx, sourceKey: string): void {
  const letter = { kind: 'letter', key: `place-given:${sourceKey}`, payload: { letter: 'registration.placeGiven', sourceKey } };
  change(ctx, () => ({ value: undefined, entry: none, send: [letter] }));
}

function placeGiven(ctx: Ctx, place: Place) {
  const person = requirePerson(ctx, place.personId);
  const run = requireRun(ctx, place.runId);
  const course = ctx.outside.catalogue.requireCourse(run.courseId);
  const organisation = organisationNames(ctx, place.organisationId ? [place.organisationId] : []).get(place.organisationId ?? '') ?? words.someOrganisation;
  const { facts, attachments } = meetingsOf(ctx, run);
  const url = `${ctx.house.siteUrl}${paths.myPlace(place.id)}`;
  return {
    to: { name: person.name, address: person.email },
    words: registrationLetters.placeGiven({ course: course.title, organisation, facts, url }),
    attachments,
  };
}

function placeDeclined(ctx: Ctx, place: Place, buyerId: string) {
  const buyer = requirePerson(ctx, buyerId);
  const run = requireRun(ctx, place.runId);
  const course = ctx.outside.catalogue.requireCourse(run.courseId).title;
  const name = personNames(ctx, [place.personId]).get(place.personId) ?? '';
  const url = `${ctx.house.siteUrl}${paths.run(run.id)}`;
  return { to: { name: buyer.name, address: buyer.email }, words: registrationLetters.placeDeclined({ course, name, city: run.city, url }) };
}

function meetingsOf(ctx: Ctx, run: Run): Pick<Told, 'facts' | 'attachments'> {
  const course = ctx.outside.catalogue.requireCourse(run.courseId);
  const place = `${run.placeName}, ${run.placeAddress}, ${run.city}`;
  const bytes = ctx.outside.documents.calendarFile({
    uid: `${run.id}@${new URL(ctx.house.siteUrl).hostname}`,
    title: course.title,
    meetings: run.meetings.map(({ id, startsAt, endsAt, topic }) => ({ id, startsAt, endsAt, place, summary: `${course.title}: ${topic}` })),
    organiser: { name: ctx.house.seller.name, address: ctx.house.seller.email },
    sequence: 0,
    madeAt: ctx.now,
  });
  return {
    facts: [[words.letterWhere, place], ...run.meetings.map((meeting) => [words.letterMeeting, words.meeting(meeting.startsAt, meeting.endsAt)] as const)],
    attachments: [{ name: `${run.courseId}.ics`, mime: 'text/calendar', bytes }],
  };
}
