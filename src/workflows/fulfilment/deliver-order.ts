import type { Order } from '#domain/billing/index.ts';
import { asSystem, type Ctx, type Tx } from '#domain/context.ts';
import { fulfilmentOf } from './index.ts';

class NoLongerThere extends Error {}

/** Gives every line of the order, or nothing at all: what was given before a line that is no longer there is undone. */
export function deliverOrder(tx: Tx, order: Order): 'delivered' | 'impossible' {
  try {
    tx.db.transaction((db) => {
      const inner: Tx = { ...asSystem(tx, 'fulfilment'), db: db as Ctx['db'] };
      for (const line of order.lines) {
        if (fulfilmentOf(line.kind).deliver(inner, line, order) === 'impossible') throw new NoLongerThere();
      }
    });
    return 'delivered';
  } catch (error) {
    if (error instanceof NoLongerThere) return 'impossible';
    throw error;
  }
}
