import { requireArea } from '#domain/areas/index.ts';
import { type Order, placeOrder } from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireOrganisation, requireSignedIn } from '#domain/identity/index.ts';
import { type Licence, licenceProduct, requestLicence, type Scope } from '#domain/licensing/index.ts';
import { licensing as words } from '#src/i18n/index.ts';

export type ToBuy = {
  readonly organisationId: string;
  readonly scope: Scope;
  readonly exclusive: boolean;
  readonly areaCode: string;
  /** YYYY-MM-DD, on the clock of Amsterdam. */
  readonly startDay: string;
  readonly payBy: 'checkout' | 'invoice';
};

/** Holds one area for an organisation and orders the licence, together or not at all. Asked again while it is held, it gives the same licence and order. */
export function orderLicence(ctx: Ctx, toBuy: ToBuy): { licence: Licence; order: Order } {
  const buyer = requireSignedIn(ctx);
  return change(ctx, (tx) => {
    const { organisationId, scope, exclusive, startDay, payBy } = toBuy;
    const licence = requestLicence(tx, { organisationId, scope, exclusive, startDay, areaCodes: [toBuy.areaCode] });
    const area = requireArea(tx, toBuy.areaCode);
    const { name, street, postcode, city, invoiceEmail } = requireOrganisation(tx, organisationId);
    const order = placeOrder(tx, {
      personId: buyer.id,
      organisationId,
      payBy,
      address: { name: buyer.name, organisation: name, street, postcode, city, email: invoiceEmail, reference: null },
      lapsesAt: licence.holdLapsesAt,
      lines: [
        {
          kind: 'licence',
          subjectId: licence.id,
          product: licenceProduct(scope, exclusive, area.kind),
          description: words.orderLine(area.name, scope, exclusive),
          supplied: words.supplied(licence.startsAt, licence.endsAt),
        },
      ],
    });
    return { licence, order };
  });
}
