import type { LineKind } from '#domain/billing/index.ts';
import { certificationFulfilment } from './certification.ts';
import { licenceFulfilment } from './licence.ts';
import { placeFulfilment } from './place.ts';
import type { Fulfilment } from './port.ts';

/** Who gives what, by the kind of the line. */
const fulfilments: Readonly<Record<LineKind, Fulfilment>> = {
  licence: licenceFulfilment,
  place: placeFulfilment,
  certification: certificationFulfilment,
};

export function fulfilmentOf(kind: LineKind): Fulfilment {
  return fulfilments[kind];
}
