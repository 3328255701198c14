import { type SQL, sql } from 'drizzle-orm';
import { orders } from '#db/schema/billing.ts';
import type { OrderStatus } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';
import { STANDS } from './standing-alarms.ts';

export const ORDERS_PER_PAGE = 25;

export type OrderRow = {
  readonly id: string;
  readonly number: string;
  readonly placedAt: Date;
  readonly buyer: string;
  readonly what: string;
  readonly grossCents: number;
  readonly state: OrderStatus;
  /** Something about its money needs a look. */
  readonly attention: boolean;
  /** Invoice and credit note, in the order of issue. */
  readonly invoices: readonly { readonly id: string; readonly number: string; readonly dueAt: Date | null }[];
};

const DELIVERED = sql`(select d.outcome from order_deliveries d where d.order_id = ${orders.id})`;
const PAID = sql`exists (select 1 from payments p where p.order_id = ${orders.id} and p.outcome = 'delivered')`;
const CREDITED = sql`exists (select 1 from invoices i where i.source_key = 'credit:' || ${orders.id})`;
const ALL_LINES_ENDED = sql`(exists (select 1 from order_line_ends e where e.order_id = ${orders.id})
  and not exists (select 1 from order_lines l where l.order_id = ${orders.id} and l.id not in (select line_id from order_line_ends)))`;
const ENDED = sql`(select e.outcome from order_ends e where e.order_id = ${orders.id})`;
/** The same rule as `stateOf` in billing, so that the database can filter by it. */
export const STATE = sql<OrderStatus>`case when ${CREDITED} then 'refunded' when ${ALL_LINES_ENDED} then 'ended' when ${DELIVERED} = 'undeliverable' then 'undeliverable'
  when ${DELIVERED} = 'delivered' and ${PAID} then 'paid' when ${DELIVERED} = 'delivered' then 'on_invoice' else coalesce(${ENDED}, 'open') end`;
export const ATTENTION = sql<number>`exists (select 1 from payment_alarms a where a.order_id = ${orders.id} and ${STANDS})`;

type Read = Omit<OrderRow, 'placedAt' | 'attention' | 'invoices'> & {
  readonly placedAt: number;
  readonly attention: number;
  readonly invoices: string;
};

/** Orders, the newest first, with everything a row shows, in one read. Who may see them is the caller's question. */
export function readOrderRows(ctx: Ctx, where: SQL | undefined, cursor: Cursor): KeyPage<OrderRow> {
  return readKeyPage<OrderRow>(cursor, {
    keys: [sql`${orders.placedAt}`, sql`${orders.id}`],
    descending: true,
    size: ORDERS_PER_PAGE,
    read: ({ from, order, most }) =>
      ctx.db
        .all<Read>(sql`
        select ${orders.id} as id, ${orders.number} as number, ${orders.placedAt} as placedAt, (select name from people where id = ${orders.personId}) as buyer,
          (select coalesce(group_concat(description, '; '), '') from order_lines where order_id = ${orders.id}) as what,
          (select coalesce(sum(net_cents + vat_cents), 0) from order_lines where order_id = ${orders.id}) as grossCents,
          ${STATE} as state, ${ATTENTION} as attention,
          (select json_group_array(json_object('id', i.id, 'number', i.number, 'dueAt', i.due_at))
            from (select * from invoices where order_id = ${orders.id} order by issued_at, series) i) as invoices
        from ${orders} where ${where ?? sql`1`} and ${from ?? sql`1`} order by ${order} limit ${most}`)
        .map((row) => ({
          ...row,
          placedAt: new Date(row.placedAt),
          attention: row.attention === 1,
          invoices: (JSON.parse(row.invoices) as { id: string; number: string; dueAt: number | null }[]).map(
            (item) => ({
              ...item,
              dueAt: item.dueAt === null ? null : new Date(item.dueAt),
            }),
          ),
        })),
    keysOf: (row) => [row.placedAt.getTime(), row.id],
  });
}
