import { and, asc, desc, eq } from 'drizzle-orm';
import { areaConfirmations, areaEditions, areaStops, areaSuccessions, type ClashingPair } from '#db/schema/areas.ts';
import type { Ctx } from '#domain/context.ts';
import type { Succession } from './area.ts';

/** The newest edition that was read in; null where there is none yet. */
export function lastEdition(ctx: Ctx): { edition: string; readAt: Date } | null {
  return ctx.db.select().from(areaEditions).orderBy(desc(areaEditions.edition)).limit(1).get() ?? null;
}

/** The newest edition that could not be read in, as long as neither it nor a newer one was read in after all. */
export function findStop(ctx: Ctx): { edition: string; at: Date; pairs: readonly ClashingPair[] } | null {
  const stop = ctx.db.select().from(areaStops).orderBy(desc(areaStops.edition)).limit(1).get();
  return stop && stop.edition > (lastEdition(ctx)?.edition ?? '') ? stop : null;
}

/** Mergers that wait for confirmation, the soonest first. */
export function listPlanned(ctx: Ctx): Succession[] {
  return ctx.db
    .select()
    .from(areaSuccessions)
    .where(eq(areaSuccessions.status, 'planned'))
    .orderBy(asc(areaSuccessions.date), asc(areaSuccessions.oldName))
    .all();
}

export type Confirmed = Succession & { readonly at: Date; readonly by: string; readonly reason: string };

/** Mergers that an administrator confirmed, the newest first. */
export function listConfirmed(ctx: Ctx): Confirmed[] {
  const rows = ctx.db
    .select()
    .from(areaConfirmations)
    .innerJoin(
      areaSuccessions,
      and(
        eq(areaSuccessions.oldCode, areaConfirmations.oldCode),
        eq(areaSuccessions.newCode, areaConfirmations.newCode),
      ),
    )
    .orderBy(desc(areaConfirmations.at))
    .all();
  return rows.map((row) => ({ ...row.area_successions, ...row.area_confirmations }));
}
