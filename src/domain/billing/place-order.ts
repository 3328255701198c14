import { orderLines, orders } from '#db/schema/billing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { daysAfter } from './due.ts';
import { currentPrice, findOrder, findOrderBySubject, orderState } from './find.ts';
import { leftUnpaid } from './find-invoices.ts';
import type { NewLine, NewOrder, Order } from './order.ts';
import { mayPlaceOrder } from './policy.ts';
import { refusals } from './refusals.ts';
import { switchPayBy } from './switch-pay-by.ts';

/** How long an organisation that did not pay a licence pays the next one at once. */
const PAY_AT_ONCE_DAYS = 365;

/**
 * Places an order and fixes its amounts at the prices of this instant. Asked again for the same subjects it gives the order that stands,
 * to be paid the way that is asked now; subjects that are in different orders, or in somebody else's, are refused.
 */
export function placeOrder(ctx: Ctx, given: NewOrder): Order {
  return change(ctx, (tx) => {
    if (!mayPlaceOrder(tx.actor, given)) throw refusals.notYours();
    if (given.payBy === 'invoice' && given.organisationId === null) throw refusals.invoiceNeedsOrganisation();
    if (given.lines.length === 0) throw refusals.noLines();
    if (mustPayAtOnce(tx, given)) throw refusals.leftUnpaid();
    const before = orderThatStands(tx, given);
    if (before) {
      if (before.payBy !== given.payBy && orderState(tx, before.id) === 'open') switchPayBy(tx, { orderId: before.id, payBy: given.payBy });
      return { value: requirePlaced(tx, before.id), entry: none };
    }
    const orderId = tx.newId('ord');
    tx.db
      .insert(orders)
      .values({
        id: orderId,
        number: orderNumber(tx),
        personId: given.personId,
        organisationId: given.organisationId,
        payBy: given.payBy,
        address: given.address,
        placedAt: tx.now,
        lapsesAt: given.lapsesAt ?? null,
      })
      .run();
    for (const line of given.lines) writeLine(tx, orderId, line);
    return { value: requirePlaced(tx, orderId), entry: { verb: 'billing.placeOrder', subject: ['order', orderId], data: { payBy: given.payBy } } };
  });
}

/** A licence that is not paid ends after weeks; whoever let that happen does not get those weeks again. */
function mustPayAtOnce(tx: Tx, given: NewOrder): boolean {
  if (given.payBy !== 'invoice' || given.organisationId === null || !given.lines.some((line) => line.kind === 'licence')) return false;
  return leftUnpaid(tx, given.organisationId, daysAfter(tx.now, -PAY_AT_ONCE_DAYS));
}

function orderThatStands(tx: Tx, given: NewOrder): Order | null {
  const found = given.lines.map((line) => findOrderBySubject(tx, line.subjectId));
  const first = found.find((order) => order !== null);
  if (!first) return null;
  const same = first.personId === given.personId && first.organisationId === given.organisationId && first.lines.length === given.lines.length;
  if (!same || found.some((order) => order?.id !== first.id)) throw refusals.organisationDiffers();
  return first;
}

function writeLine(tx: Tx, orderId: string, line: NewLine): void {
  const price = currentPrice(tx, line.product);
  if (!price) throw refusals.noPrice();
  const { kind, subjectId, description, supplied } = line;
  const { netCents, vatCategory, vatCents } = price;
  tx.db
    .insert(orderLines)
    .values({ id: tx.newId('lin'), orderId, kind, subjectId, description, supplied, priceId: price.id, netCents, vatCategory, vatCents })
    .run();
}

/** Eight characters out of forty bits of chance: to be read out on the telephone, not to be guessed or counted. */
function orderNumber(tx: Tx): string {
  const chance = tx.newId('k').slice(2, 10).toUpperCase();
  return `K-${chance.slice(0, 4)}-${chance.slice(4)}`;
}

function requirePlaced(tx: Tx, orderId: string): Order {
  const order = findOrder(tx, orderId);
  if (!order) throw new Error(`order ${orderId} was not written`);
  return order;
}
