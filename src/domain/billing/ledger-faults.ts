import { type SQL, sql } from 'drizzle-orm';
import { invoices, ledgerEntries, ledgerTransactions, orderDeliveries, payments, refunds } from '#db/schema/billing.ts';
import type { Ctx } from '#domain/context.ts';

/** The books themselves, whoever asks. */
type Books = Pick<Ctx, 'db'>;

/** The orders from one id up to and including another. */
export type OrderRange = { readonly from: string; readonly upTo: string };

/** Everything about the money that does not add up, one sentence each; empty when all is well. Reads all that there is. */
export function ledgerFaults(ctx: Books): string[] {
  return [...gaps(ctx), ...orderFaults(ctx, null)];
}

/** The same of the orders in a range; whether the numbers of invoices run on is no question about some of them. */
export function orderFaults(ctx: Books, range: OrderRange | null): string[] {
  const within = (orderId: SQL) => (range ? sql`${orderId} between ${range.from} and ${range.upTo}` : sql`true`);
  return [...unbalanced(ctx, within), ...overRefunded(ctx, within), ...restsOf(ctx, within), ...unpapered(ctx, within)];
}

type Within = (orderId: SQL) => SQL;

function unbalanced(ctx: Books, within: Within): string[] {
  const off = ctx.db.all<{ id: string; sum: number }>(
    sql`select transaction_id as id, sum(amount_cents) as sum from ${ledgerEntries} where ${within(sql`order_id`)} group by transaction_id having sum(amount_cents) <> 0`,
  );
  const open = ctx.db.all<{ id: string }>(
    sql`select distinct transaction_id as id from ${ledgerEntries} where ${within(sql`order_id`)} and transaction_id not in (select id from ${ledgerTransactions})`,
  );
  const orders = ctx.db.all<{ id: string; sum: number }>(
    sql`select order_id as id, sum(amount_cents) as sum from ${ledgerEntries} where ${within(sql`order_id`)} group by order_id having sum(amount_cents) <> 0`,
  );
  return [
    ...off.map((row) => `transaction ${row.id} is off by ${row.sum} cents`),
    ...open.map((row) => `transaction ${row.id} has no seal`),
    ...orders.map((row) => `order ${row.id} is off by ${row.sum} cents`),
  ];
}

function overRefunded(ctx: Books, within: Within): string[] {
  const rows = ctx.db.all<{ id: string }>(sql`
    select p.id as id from ${payments} p join ${refunds} r on r.payment_id = p.id and r.failed_at is null
    where ${within(sql`p.order_id`)} group by p.id having sum(r.amount_cents) > p.amount_cents`);
  return rows.map((row) => `payment ${row.id} gives back more than came in`);
}

/** A number that the register knows and no invoice has was lost with a database that an older backup replaced: that gap has an explanation. */
function gaps(ctx: Books): string[] {
  const rows = ctx.db.all<{ series: string; year: number }>(sql`
    with lost as (select r.series as name, count(*) as n, max(r.number) as last from register_entries r where r.series is not null
      and not exists (select 1 from ${invoices} x where x.series || ':' || x.year || ':' || x.sequence = r.subject) group by r.series)
    select i.series as series, i.year as year from ${invoices} i left join lost on lost.name = i.series || ':' || i.year
    group by i.series, i.year having count(*) + coalesce(max(lost.n), 0) <> max(max(i.sequence), coalesce(max(lost.last), 0))`);
  return rows.map((row) => `the ${row.series} numbers of ${row.year} have a gap`);
}

/**
 * What every order must come to: what it owes is what its papers say less what came in and went back; what is to be refunded is what was promised back
 * and is not yet there.
 */
function restsOf(ctx: Books, within: Within): string[] {
  const rows = ctx.db.all<{
    id: string;
    owed: number;
    toRefund: number;
    invoiced: number;
    received: number;
    surplus: number;
    asked: number;
    settled: number;
    outside: number;
    outsideSurplus: number;
    surplusSettled: number;
  }>(sql`
    select d.order_id as id,
      (select coalesce(sum(amount_cents), 0) from ledger_entries l where l.order_id = d.order_id and l.account = 'debtors') as owed,
      (select coalesce(-sum(amount_cents), 0) from ledger_entries l where l.order_id = d.order_id and l.account = 'to_refund') as toRefund,
      (select coalesce(sum(case series when 'invoice' then 1 else -1 end * json_extract(document, '$.totals.grossCents')), 0) from invoices i where i.order_id = d.order_id) as invoiced,
      (select coalesce(sum(amount_cents), 0) from payments p where p.order_id = d.order_id and p.outcome = 'delivered') as received,
      (select coalesce(sum(amount_cents), 0) from payments p where p.order_id = d.order_id and p.outcome = 'surplus') as surplus,
      (select coalesce(sum(r.amount_cents), 0) from refunds r join payments p on p.id = r.payment_id where p.order_id = d.order_id and p.outcome = 'delivered' and r.failed_at is null and r.reason <> 'outside') as asked,
      (select coalesce(sum(r.amount_cents), 0) from refunds r join payments p on p.id = r.payment_id where p.order_id = d.order_id and p.outcome = 'delivered' and r.settled_at is not null and r.failed_at is null and r.reason <> 'outside') as settled,
      (select coalesce(sum(r.amount_cents), 0) from refunds r join payments p on p.id = r.payment_id where p.order_id = d.order_id and p.outcome = 'delivered' and r.settled_at is not null and r.failed_at is null and r.reason = 'outside') as outside,
      (select coalesce(sum(r.amount_cents), 0) from refunds r join payments p on p.id = r.payment_id where p.order_id = d.order_id and p.outcome = 'surplus' and r.settled_at is not null and r.failed_at is null) as surplusSettled
    from ${orderDeliveries} d where ${within(sql`d.order_id`)}`);
  return rows.flatMap((row) => [
    ...(row.owed === row.invoiced - row.received + row.asked + row.outside
      ? []
      : [`order ${row.id} owes ${row.owed} cents, which its papers and payments do not explain`]),
    ...(row.toRefund === row.surplus - row.surplusSettled + row.asked - row.settled
      ? []
      : [`order ${row.id} has ${row.toRefund} cents to refund, which its payments do not explain`]),
  ]);
}

/** What was delivered has its invoice, and only that. */
function unpapered(ctx: Books, within: Within): string[] {
  const missing = ctx.db.all<{ id: string }>(sql`
    select order_id as id from ${orderDeliveries} d where ${within(sql`d.order_id`)} and outcome = 'delivered' and not exists (select 1 from ${invoices} i where i.order_id = d.order_id and i.series = 'invoice')`);
  const stray = ctx.db.all<{ id: string }>(sql`
    select order_id as id from ${invoices} i where ${within(sql`i.order_id`)} and not exists (select 1 from ${orderDeliveries} d where d.order_id = i.order_id and d.outcome = 'delivered')`);
  return [
    ...missing.map((row) => `order ${row.id} was delivered without an invoice`),
    ...stray.map((row) => `order ${row.id} has an invoice and was not delivered`),
  ];
}
