import { sql } from 'drizzle-orm';
import type { Alarm } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { STANDS } from './standing-alarms.ts';

const STAND_FOR_DAYS = 60;
const DAY_MS = 86_400_000;
const MOST = 50;

export type OfficeAlarm = {
  readonly id: string;
  readonly kind: Alarm['kind'];
  readonly reference: string;
  /** Of money: what the reference says. */
  readonly amountCents: number | null;
};

/** What an administrator must look at that belongs to no order here, newest first: most of it comes of an older backup. It stands for sixty days or until it is dismissed; the journal keeps it. */
export function listOfficeAlarms(ctx: Ctx): OfficeAlarm[] {
  const since = ctx.now().getTime() - STAND_FOR_DAYS * DAY_MS;
  const rows = ctx.db.all<{ id: string; kind: Alarm['kind']; reference: string }>(sql`
    select a.id as id, a.kind as kind, a.reference as reference from payment_alarms a
    where a.order_id is null and a.at >= ${since} and ${STANDS}
      and not exists (select 1 from alarm_dismissals d where d.alarm_id = a.id) order by a.at desc, a.id limit ${MOST}`);
  return rows.map(({ id, kind, reference }) => {
    if (kind !== 'payment_missing') return { id, kind, reference, amountCents: null };
    const [order = '', cents, payment] = reference.split(' ');
    return { id, kind, reference: `${order}, ${payment}`, amountCents: Number(cents) };
  });
}
