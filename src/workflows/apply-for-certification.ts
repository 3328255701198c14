import { type Application, applyForCertification, countFree, nobodyFree } from '#domain/assessment/index.ts';
import { listOwnAddresses, placeOrder } from '#domain/billing/index.ts';
import { daysAfter } from '#domain/calendar.ts';
import { alreadyCertified, findStepsHeld, listHeld, renewableFrom } from '#domain/certification/index.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { assessment as words } from '#src/i18n/index.ts';

/** An application waits this long for its payment. */
export const DAYS_TO_PAY = 14;

export type ToApply = Omit<Application, 'steps' | 'alsoKnown'> & {
  /** The candidate knows that nobody is free now, and applies all the same. */
  readonly waits?: boolean;
};
/**
 * Applies and places the order that opens the case once it is paid. Both or neither. Returns the order to pay.
 * Refuses who holds a certificate that is valid for a long time yet, and tells who has too few people without a tie before they pay.
 */
export function applyAndOrder(ctx: Ctx, toApply: ToApply): { certificationId: string; orderId: string } {
  return change(ctx, (tx) => {
    const personId = isPerson(tx.actor) ? tx.actor.id : '';
    const steps = findStepsHeld(tx, toApply.schemeId, personId);
    const again = steps.certified && renewableFrom(steps.certified);
    if (steps.certified && (!again || tx.now() < again)) throw alreadyCertified(again);
    const free = countFree(tx, personId);
    if (!free.enough && !toApply.waits) throw nobodyFree(free.assessors, free.officers);
    const certificationId = applyForCertification(tx, {
      ...toApply,
      steps,
      alsoKnown: alsoKnownOf(tx, personId),
    });
    const scheme = tx.outside.catalogue.scheme(toApply.schemeId);
    const order = placeOrder(tx, {
      personId,
      organisationId: null,
      payBy: 'checkout',
      address: null,
      lines: [
        {
          kind: 'certification',
          subjectId: certificationId,
          product: `certification:${scheme.id}`,
          description: scheme.title,
          supplied: words.supplied,
        },
      ],
      lapsesAt: daysAfter(tx.now(), DAYS_TO_PAY),
    });
    return { certificationId, orderId: order.id };
  });
}

/** By what certificates and orders know a person: names that were printed, and names and streets that bills went to. */
function alsoKnownOf(ctx: Ctx, personId: string): { names: string[]; streets: string[] } {
  const addresses = listOwnAddresses(ctx, personId);
  return {
    names: [
      ...listHeld(ctx, personId).map(({ statement }) => statement.holderName),
      ...addresses.map(({ name }) => name),
    ],
    streets: addresses.map(({ street }) => street),
  };
}
