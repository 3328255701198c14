import { eq } from 'drizzle-orm';
import { orders } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { HOME, normalisePostcode } from '#domain/country.ts';
import { cleanLine } from '#domain/text.ts';
import { findOrder, orderStatus } from './find.ts';
import type { BillingAddress } from './order.ts';
import { mayPayOrder } from './policy.ts';
import { refusals } from './refusals.ts';

/** Says in whose name and at which address the invoice comes; until the order is delivered. */
export function setAddress(ctx: Ctx, input: { orderId: string; address: BillingAddress }): void {
  const address = normaliseAddress(input.address);
  change(ctx, (tx) => {
    const order = findOrder(tx, input.orderId);
    if (!order || !mayPayOrder(tx.actor, order)) throw refusals.noOrder();
    if (orderStatus(tx, order.id) !== 'open') throw refusals.notOpen();
    if (JSON.stringify(order.address) === JSON.stringify(address)) return;
    tx.db.update(orders).set({ address }).where(eq(orders.id, order.id)).run();
    tx.journal({ verb: 'billing.set_address', subject: ['order', order.id] });
  });
}

/** As it stands on paper: every line cleaned, the country said. */
function normaliseAddress(billingAddress: BillingAddress): BillingAddress {
  const country = billingAddress.country ?? HOME;
  return {
    name: cleanLine(billingAddress.name),
    organisation: billingAddress.organisation === null ? null : cleanLine(billingAddress.organisation),
    street: cleanLine(billingAddress.street),
    postcode: normalisePostcode(country, billingAddress.postcode),
    city: cleanLine(billingAddress.city),
    country,
    email: billingAddress.email,
    reference: billingAddress.reference === null ? null : cleanLine(billingAddress.reference),
  };
}
