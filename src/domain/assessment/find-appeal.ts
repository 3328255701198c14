import { eq } from 'drizzle-orm';
import { appeals } from '#db/schema/assessment-appeals.ts';
import type { Ctx } from '#domain/context.ts';

export type Appeal = typeof appeals.$inferSelect;

/** The appeal against this decision; null when nobody lodged one. Who may read it is the caller's question. */
export function findAppeal(ctx: Ctx, certificationId: string): Appeal | null {
  return ctx.db.select().from(appeals).where(eq(appeals.certificationId, certificationId)).get() ?? null;
}

/** The appeal that this hearing answers; null for any other case. */
export function findAppealOfHearing(ctx: Ctx, hearingId: string): Appeal | null {
  return ctx.db.select().from(appeals).where(eq(appeals.hearingId, hearingId)).get() ?? null;
}
