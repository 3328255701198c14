import { eq } from 'drizzle-orm';
import { orders } from '#db/schema/billing.ts';
import type { OrderStatus } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import type { Cursor, KeyPage } from './key-page.ts';
import { readOrderRows } from './order-rows.ts';

export type OrganisationOrder = {
  readonly id: string;
  readonly number: string;
  readonly placedAt: Date;
  readonly what: string;
  readonly grossCents: number;
  readonly state: OrderStatus;
  readonly invoices: readonly { readonly id: string; readonly number: string; readonly dueAt: Date | null }[];
};

/** What the organisation ordered, the newest first. Authorise before showing it. */
export function orderPage(ctx: Ctx, organisationId: string, cursor: Cursor): KeyPage<OrganisationOrder> {
  return readOrderRows(ctx, eq(orders.organisationId, organisationId), cursor);
}
