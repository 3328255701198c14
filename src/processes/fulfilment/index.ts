import type { LineKind } from '#domain/billing/index.ts';
import { licenceFulfilment } from './licence.ts';
import { placeFulfilment } from './place.ts';
import type { Fulfilment } from './port.ts';

/** Who gives what, by the kind of the line. */
const fulfilments: Readonly<Partial<Record<LineKind, Fulfilment>>> = {
  licence: licenceFulfilment,
  place: placeFulfilment,
};

/** Throws for a kind that nobody gives: such an order cannot be settled, and its money waits for an administrator. */
export function fulfilmentOf(kind: LineKind): Fulfilment {
  const fulfilment = fulfilments[kind];
  if (!fulfilment) throw new Error(`nothing gives lines of kind ${kind}`);
  return fulfilment;
}
