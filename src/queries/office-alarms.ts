import { sql } from 'drizzle-orm';
import type { Alarm } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { STANDS } from './standing-alarms.ts';

const STAND_FOR_DAYS = 60;
const DAY_MS = 86_400_000;
const MOST = 50;

export type OfficeAlarm = {
  readonly kind: Alarm['kind'];
  readonly reference: string;
  /** Of money: what the reference says. */
  readonly amountCents: number | null;
};

/** What an administrator must look at that belongs to no order here, newest first: most of it comes of an older backup. It stands for sixty days; the journal keeps it. */
export function listOfficeAlarms(ctx: Ctx): OfficeAlarm[] {
  const since = ctx.now().getTime() - STAND_FOR_DAYS * DAY_MS;
  const rows = ctx.db.all<{ kind: Alarm['kind']; reference: string }>(sql`
    select a.kind as kind, a.reference as reference from payment_alarms a
    where a.order_id is null and a.at >= ${since} and ${STANDS} order by a.at desc, a.id limit ${MOST}`);
  return rows.map(({ kind, reference }) => {
    if (kind !== 'payment_missing') return { kind, reference, amountCents: null };
    const [order = '', cents, payment] = reference.split(' ');
    return { kind, reference: `${order}, ${payment}`, amountCents: Number(cents) };
  });
}
