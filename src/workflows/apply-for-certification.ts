import { type Application, applyForCertification } from '#domain/assessment/index.ts';
import { listOwnAddresses, placeOrder } from '#domain/billing/index.ts';
import { daysAfter } from '#domain/calendar.ts';
import { alreadyCertified, findStepsHeld, holdsValid, listHeld } from '#domain/certification/index.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { assessment as words } from '#src/i18n/index.ts';

/** An application waits this long for its payment. */
export const DAYS_TO_PAY = 14;

export type ToApply = Omit<Application, 'steps' | 'alsoKnown'>;
/** Applies and places the order that opens the case once it is paid. Both or neither. Returns the order to pay. */
export function applyAndOrder(ctx: Ctx, toApply: ToApply): { certificationId: string; orderId: string } {
  return change(ctx, (tx) => {
    const personId = isPerson(tx.actor) ? tx.actor.id : '';
    if (holdsValid(tx, personId, toApply.schemeId)) throw alreadyCertified();
    const certificationId = applyForCertification(tx, {
      ...toApply,
      steps: findStepsHeld(tx, toApply.schemeId, personId),
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
