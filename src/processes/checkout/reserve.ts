import { findOrderBySubject, type Order, orderState, placeOrder } from '#domain/billing/index.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findOrganisation, requirePerson } from '#domain/identity/index.ts';
import { findRun, firstMeeting, type Run, requireRun } from '#domain/learning/index.ts';
import { holdPlace } from '#domain/registration/index.ts';
import { billing } from '#src/messages/billing.nl.ts';
import { entryTo } from '#src/reports/entry.ts';

/** `personId` is who will sit there; `organisationId` who pays for it, on invoice, or null for who pays alone. */
export type Reservation = {
  readonly runId: string;
  readonly personId: string;
  readonly organisationId: string | null;
  /** Whoever reserves says that who will sit there meets what the training asks first. */
  readonly entryDeclared?: boolean;
};

/** Keeps a seat and orders it, together or not at all. Asked again while it is kept, it gives the same order. */
export function reservePlace(ctx: Ctx, given: Reservation): Order {
  return change(ctx, (tx) => {
    const hold = holdPlace(tx, { ...given, entry: entryOf(tx, given) });
    const standing = findOrderBySubject(tx, hold.id);
    if (standing && orderState(tx, standing.id) === 'open' && standing.organisationId === given.organisationId) return { value: standing, entry: none };
    const run = requireRun(tx, hold.runId);
    const course = tx.outside.catalogue.requireCourse(run.courseId);
    const buyerId = tx.actor.kind === 'person' ? tx.actor.id : given.personId;
    const order = placeOrder(tx, {
      personId: buyerId,
      organisationId: given.organisationId,
      payBy: given.organisationId ? 'invoice' : 'checkout',
      address: addressOf(tx, buyerId, given.organisationId),
      lapsesAt: hold.lapsesAt,
      lines: [
        {
          kind: 'place',
          subjectId: hold.id,
          product: `course:${course.id}`,
          description: billing.placeLine(course.title, run.city, requirePerson(tx, given.personId).name),
          supplied: suppliedOf(run),
        },
      ],
    });
    return { value: order, entry: none };
  });
}

function entryOf(ctx: Ctx, { runId, personId, entryDeclared }: Reservation) {
  const run = findRun(ctx, runId);
  const asked = run && entryTo(ctx, run.courseId, personId);
  return asked && { ...asked, declared: entryDeclared ?? false };
}

/** An organisation's address is known; a person is asked for theirs on the order page. */
function addressOf(ctx: Ctx, buyerId: string, organisationId: string | null) {
  const organisation = organisationId ? findOrganisation(ctx, organisationId) : null;
  if (!organisation) return null;
  const { street, postcode, city, invoiceEmail } = organisation;
  return { name: requirePerson(ctx, buyerId).name, organisation: organisation.name, street, postcode, city, email: invoiceEmail, reference: null };
}

function suppliedOf(run: Run): string {
  const first = firstMeeting(run)?.startsAt ?? run.closesAt;
  const last = run.meetings.at(-1)?.startsAt ?? first;
  return billing.suppliedBetween(first, last);
}
