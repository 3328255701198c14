import { orderLines, orders } from '#db/schema/billing.ts';
import { daysAfter } from '#domain/calendar.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { currentPrice, findOrder, findOrderBySubject, orderStatus } from './find.ts';
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
export function placeOrder(ctx: Ctx, newOrder: NewOrder): Order {
  return change(ctx, (tx) => {
    if (!mayPlaceOrder(tx.actor, newOrder)) throw refusals.notYours();
    if (newOrder.payBy === 'invoice' && newOrder.organisationId === null) throw refusals.invoiceNeedsOrganisation();
    if (newOrder.lines.length === 0) throw refusals.noLines();
    if (mustPayAtOnce(tx, newOrder)) throw refusals.leftUnpaid();
    const before = orderThatStands(tx, newOrder);
    if (before) {
      if (before.payBy !== newOrder.payBy && orderStatus(tx, before.id) === 'open')
        switchPayBy(tx, { orderId: before.id, payBy: newOrder.payBy });
      return requirePlaced(tx, before.id);
    }
    const orderId = tx.newId('ord');
    tx.db
      .insert(orders)
      .values({
        id: orderId,
        number: orderNumber(tx),
        personId: newOrder.personId,
        organisationId: newOrder.organisationId,
        payBy: newOrder.payBy,
        address: newOrder.address,
        placedAt: tx.now(),
        lapsesAt: newOrder.lapsesAt ?? null,
      })
      .run();
    for (const line of newOrder.lines) writeLine(tx, orderId, line);
    tx.journal({ verb: 'billing.place_order', subject: ['order', orderId], facts: { payBy: newOrder.payBy } });
    return requirePlaced(tx, orderId);
  });
}

/** A licence that is not paid ends after weeks; whoever let that happen does not get those weeks again. */
function mustPayAtOnce(tx: Tx, newOrder: NewOrder): boolean {
  if (
    newOrder.payBy !== 'invoice' ||
    newOrder.organisationId === null ||
    !newOrder.lines.some((line) => line.kind === 'licence')
  )
    return false;
  return leftUnpaid(tx, newOrder.organisationId, daysAfter(tx.now(), -PAY_AT_ONCE_DAYS));
}

function orderThatStands(tx: Tx, newOrder: NewOrder): Order | null {
  const found = newOrder.lines.map((line) => findOrderBySubject(tx, line.subjectId));
  const first = found.find((order) => order !== null);
  if (!first) return null;
  const same =
    first.personId === newOrder.personId &&
    first.organisationId === newOrder.organisationId &&
    first.lines.length === newOrder.lines.length;
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
    .values({
      id: tx.newId('lin'),
      orderId,
      kind,
      subjectId,
      description,
      supplied,
      priceId: price.id,
      netCents,
      vatCategory,
      vatCents,
    })
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
