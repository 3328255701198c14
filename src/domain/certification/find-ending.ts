import { sql } from 'drizzle-orm';
import { isAsked } from '#domain/asked-mail.ts';
import { midnightAfter } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import type { MailOf } from '#domain/mail.ts';
import { REMINDERS } from '#domain/reminders.ts';
import { RENEW_DAYS_AFTER } from './credential.ts';

/**
 * Certificates whose end lies before `before` and that were not told of it at this time, `days` from their end. One that another time has come for
 * is not told of this one any more, nor one that is withdrawn or followed by a later one about the same.
 */
export function listEnding(
  ctx: Ctx,
  { before, most, days }: { readonly before: Date; readonly most: number; readonly days: number },
): MailOf<'certification.ending'>[] {
  const from = midnightAfter(before, days - nextTime(days));
  const rows = ctx.db.all<{ credentialId: string; until: number; days: number }>(sql`
    select c.id as credentialId, c.valid_until as until, ${days} as days from credentials c
    where c.valid_until >= ${from.getTime()} and c.valid_until < ${before.getTime()}
      and not exists (select 1 from credential_withdrawals w where w.credential_id = c.id)
      and not exists (select 1 from credentials later where later.holder_id = c.holder_id and later.subject = c.subject and later.issued_at > c.issued_at
        and not exists (select 1 from credential_withdrawals w where w.credential_id = later.id))
      and not ${isAsked('certification.ending', sql`c.id`, sql`c.valid_until`, sql`${days}`)}
    order by c.valid_until, c.id limit ${most}`);
  return rows.map((row) => ({ kind: 'certification.ending', ...row }));
}

/** In how many days from its end the next time comes; after the last one renewing is over. */
function nextTime(days: number): number {
  return REMINDERS['certification.ending'].when.days.find((other) => other > days) ?? RENEW_DAYS_AFTER;
}
