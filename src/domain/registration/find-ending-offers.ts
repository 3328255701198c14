import { sql } from 'drizzle-orm';
import { isAsked } from '#domain/asked-mail.ts';
import type { Ctx } from '#domain/context.ts';
import type { MailOf } from '#domain/mail.ts';
import { OFFER_HOURS } from './place.ts';

const HOUR_MS = 3_600_000;

/**
 * Offers from the waiting list that lapse before `before` and were not answered yet, at most `most`. One that was short from the beginning, because
 * registration closes, is not reminded of: its first mail says the hour.
 */
export function listEndingOffers(
  ctx: Ctx,
  { before, most }: { readonly before: Date; readonly most: number },
): MailOf<'registration.offer_ending'>[] {
  const rows = ctx.db.all<{ holdId: string }>(sql`
    select h.id as holdId from place_holds h
    where h.held_by is null and h.extended_at is null and h.lapses_at > ${ctx.now().getTime()} and h.lapses_at < ${before.getTime()}
      and h.lapses_at - h.held_at >= ${(OFFER_HOURS * HOUR_MS) / 2}
      and not exists (select 1 from place_hold_ends e where e.hold_id = h.id)
      and not ${isAsked('registration.offer_ending', sql`h.id`)}
    order by h.lapses_at, h.id limit ${most}`);
  return rows.map((row) => ({ kind: 'registration.offer_ending', ...row }));
}
