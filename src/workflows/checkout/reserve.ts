import { findOrderBySubject, type Order, orderStatus, placeOrder } from '#domain/billing/index.ts';
import { findPrerequisites } from '#domain/certification/index.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findOrganisation, requirePerson } from '#domain/identity/index.ts';
import { findRun, firstMeeting, type Run, requireRun } from '#domain/learning/index.ts';
import { findPlaceInCourse, holdPlace, registrationRefusals } from '#domain/registration/index.ts';
import { billing } from '#src/i18n/index.ts';

/** `personId` is who will sit there; `organisationId` who pays for it, on invoice, or null for who pays alone. */
export type Reservation = {
  readonly runId: string;
  readonly personId: string;
  readonly organisationId: string | null;
  /** Whoever reserves says that who will sit there meets what the training asks first. */
  readonly entryDeclared?: boolean;
};

/** Keeps a seat and orders it, together or not at all. Asked again while it is kept, it gives the same order. */
export function reservePlace(ctx: Ctx, reservation: Reservation): Order {
  return change(ctx, (tx) => {
    requireOnce(tx, reservation);
    const hold = holdPlace(tx, { ...reservation, entry: entryOf(tx, reservation) });
    const standing = findOrderBySubject(tx, hold.id);
    if (standing && orderStatus(tx, standing.id) === 'open' && standing.organisationId === reservation.organisationId)
      return standing;
    const run = requireRun(tx, hold.runId);
    const course = tx.outside.catalogue.requireCourse(run.courseId);
    const buyerId = tx.actor.kind === 'person' ? tx.actor.id : reservation.personId;
    const order = placeOrder(tx, {
      personId: buyerId,
      organisationId: reservation.organisationId,
      payBy: reservation.organisationId ? 'invoice' : 'checkout',
      address: addressOf(tx, buyerId, reservation.organisationId),
      lapsesAt: hold.lapsesAt,
      lines: [
        {
          kind: 'place',
          subjectId: hold.id,
          product: `course:${course.id}`,
          description: billing.placeLine(course.title, run.city, requirePerson(tx, reservation.personId).name),
          supplied: suppliedOf(run),
        },
      ],
    });
    return order;
  });
}

/** Nobody pays twice for one course: who has a place in another run of it moves. */
function requireOnce(ctx: Ctx, { runId, personId }: Reservation): void {
  const run = findRun(ctx, runId);
  const place = run && findPlaceInCourse(ctx, run.courseId, personId);
  if (place && place.runId !== runId) throw registrationRefusals.followsAlready(requireRun(ctx, place.runId).city);
}

function entryOf(ctx: Ctx, { runId, personId, entryDeclared }: Reservation) {
  const run = findRun(ctx, runId);
  const asked = run && findPrerequisites(ctx, run.courseId, personId);
  return asked && { ...asked, declared: entryDeclared ?? false };
}

/** An organisation's address is known; a person is asked for theirs on the order page. */
function addressOf(ctx: Ctx, buyerId: string, organisationId: string | null) {
  const organisation = organisationId ? findOrganisation(ctx, organisationId) : null;
  if (!organisation) return null;
  const { street, postcode, city, invoiceEmail } = organisation;
  return {
    name: requirePerson(ctx, buyerId).name,
    organisation: organisation.name,
    street,
    postcode,
    city,
    email: invoiceEmail,
    reference: null,
  };
}

function suppliedOf(run: Run): string {
  const first = firstMeeting(run)?.startsAt ?? run.closesAt;
  const last = run.meetings.at(-1)?.startsAt ?? first;
  return billing.suppliedBetween(first, last);
}
