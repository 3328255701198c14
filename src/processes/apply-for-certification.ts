import { type Application, applyForCertification } from '#domain/assessment/index.ts';
import { placeOrder } from '#domain/billing/index.ts';
import { holdsValid } from '#domain/certification/index.ts';
import { change, none } from '#domain/change.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { Refusal } from '#domain/refusal.ts';
import { assessment as words } from '#src/messages/assessment.nl.ts';
import { stepsHeld } from '#src/reports/steps-held.ts';

/** An application waits this long for its payment. */
export const DAYS_TO_PAY = 14;
const DAY_MS = 24 * 3600_000;

export type ToApply = Omit<Application, 'steps'>;
/** Applies and places the order that opens the case once it is paid. Both or neither. Returns the order to pay. */
export function applyAndOrder(ctx: Ctx, given: ToApply): { certificationId: string; orderId: string } {
  return change(ctx, (tx) => {
    const personId = isPerson(tx.actor) ? tx.actor.id : '';
    if (holdsValid(tx, personId, given.schemeId)) throw new Refusal('conflict', words.alreadyCertified);
    const certificationId = applyForCertification(tx, { ...given, steps: stepsHeld(tx, given.schemeId, personId) });
    const scheme = tx.outside.catalogue.scheme(given.schemeId);
    const order = placeOrder(tx, {
      personId,
      organisationId: null,
      payBy: 'checkout',
      address: null,
      lines: [
        { kind: 'certification', subjectId: certificationId, product: `certification:${scheme.id}`, description: scheme.title, supplied: words.supplied },
      ],
      lapsesAt: new Date(tx.now.getTime() + DAYS_TO_PAY * DAY_MS),
    });
    return { value: { certificationId, orderId: order.id }, entry: none };
  });
}
