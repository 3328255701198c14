import { heardUntil, receiveNotice } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';

/** Notices may be told late and out of order: we listen back this far behind the newest that we know. */
const LISTEN_BACK_MS = 15 * 60_000;
/** The provider remembers no longer. */
const LONGEST_BACK_MS = 30 * 24 * 3_600_000;

/** Fetches what the provider noted and we did not hear: a delivery that was lost repairs itself. Returns how many were new. */
export async function sweepNotices(contextNow: () => Ctx): Promise<number> {
  const ctx = contextNow();
  const heard = heardUntil(ctx);
  if (!heard) return 0;
  const since = new Date(Math.max(heard.getTime() - LISTEN_BACK_MS, ctx.now.getTime() - LONGEST_BACK_MS));
  const notices = await ctx.outside.payments.noticesSince(since);
  return notices.filter((notice) => notice.live === ctx.outside.payments.live && receiveNotice(contextNow(), notice) === 'new').length;
}
