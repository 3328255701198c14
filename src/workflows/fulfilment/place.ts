import type { RefundReason } from '#domain/billing/index.ts';
import { isSelf } from '#domain/context.ts';
import { personNames } from '#domain/identity/index.ts';
import { requireRun } from '#domain/learning/index.ts';
import {
  answerPlace,
  calendarFiles,
  confirmPlace,
  endPlace,
  extendHold,
  findHold,
  findPlaceOfLine,
  type PlaceEndReason,
  releaseHold,
  runFacts,
} from '#domain/registration/index.ts';
import { registration as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import type { Fulfilment } from './port.ts';

/** How a place ends when its money goes back for this reason; the others end it as refunded. */
const END_REASONS: Partial<Record<RefundReason, PlaceEndReason>> = {
  run_cancelled: 'cancelled',
  withdrawal: 'given_up',
  cancelled: 'given_up',
};

/**
 * A place in a run. The enrolment comes and goes with it (`workflows/enrol-with-place.ts`); who gets a place from their organisation is asked
 * first, and enrolled when they say yes.
 */
export const placeFulfilment: Fulfilment = {
  deliver(tx, line, order) {
    const place = confirmPlace(tx, {
      holdId: line.subjectId,
      organisationId: order.organisationId,
      sourceKey: line.id,
    });
    if (!place) return 'impossible';
    if (!place.organisationId) return 'delivered';
    if (place.personId === order.personId) answerPlace(tx, { placeId: place.id, answer: 'accepted' });
    else tx.mail({ kind: 'registration.place_given', sourceKey: line.id });
    return 'delivered';
  },
  takeBack: (tx, line, _order, reason) =>
    void endPlace(tx, {
      sourceKey: findPlaceOfLine(tx, line.id)?.sourceKey ?? line.id,
      reason: END_REASONS[reason] ?? 'refunded',
    }),
  release: (tx, line) => releaseHold(tx, { holdId: line.subjectId }),
  keepUntil: (tx, line, until) => extendHold(tx, { holdId: line.subjectId, until }),
  describe(ctx, line, order) {
    const hold = findHold(ctx, line.subjectId);
    if (!hold) return null;
    const place = findPlaceOfLine(ctx, line.id);
    const run = requireRun(ctx, place?.runId ?? hold.runId);
    const course = ctx.outside.catalogue.requireCourse(run.courseId).title;
    const name = personNames(ctx, [hold.personId]).get(hold.personId) ?? '';
    const organisation = place?.organisationId != null;
    // Who sits there for somebody else's money gets them with their own mail.
    const calendar = place !== null && !place.endedAt && place.personId === order.personId;
    return {
      facts: { kind: 'place', course, name, organisation, calendar, ...runFacts(run) },
      attachments: calendar ? calendarFiles(ctx, { place, run, method: 'REQUEST' }) : [],
    };
  },
  next(ctx, line) {
    const place = findPlaceOfLine(ctx, line.id);
    if (!place || place.endedAt || !isSelf(ctx.actor, place.personId)) return null;
    return { label: words.toCourse, path: paths.myCourse(requireRun(ctx, place.runId).courseId) };
  },
};
