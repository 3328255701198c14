import { and, asc, count, eq, gt, inArray, isNull } from 'drizzle-orm';
import { placeEnds, placeHoldEnds, placeHolds, places, waitingList } from '#db/schema/registration.ts';
import type { Ctx } from '#domain/context.ts';
import { listRuns, requireRun } from '#domain/learning/index.ts';
import { type Hold, type Place, type Seats, seatsFrom } from './place.ts';

/** The hold while it counts at this instant, else null. */
export function findCountingHold(ctx: Ctx, holdId: string): Hold | null {
  const hold = findHold(ctx, holdId);
  if (!hold || hold.lapsesAt <= ctx.now) return null;
  return findHoldEnd(ctx, holdId) ? null : hold;
}

export function findHold(ctx: Ctx, holdId: string): Hold | null {
  return ctx.db.select().from(placeHolds).where(eq(placeHolds.id, holdId)).get() ?? null;
}

export function findHoldEnd(ctx: Ctx, holdId: string): 'confirmed' | 'released' | 'lapsed' | null {
  return ctx.db.select().from(placeHoldEnds).where(eq(placeHoldEnds.holdId, holdId)).get()?.outcome ?? null;
}

/** The seat that is kept for this person in this run now. */
export function findHoldOf(ctx: Ctx, runId: string, personId: string): Hold | null {
  const row = ctx.db
    .select({ hold: placeHolds })
    .from(placeHolds)
    .leftJoin(placeHoldEnds, eq(placeHoldEnds.holdId, placeHolds.id))
    .where(and(eq(placeHolds.runId, runId), eq(placeHolds.personId, personId), gt(placeHolds.lapsesAt, ctx.now), isNull(placeHoldEnds.holdId)))
    .get();
  return row?.hold ?? null;
}

/** The place that a line of an order gave, ended or not. */
export function findPlaceBySource(ctx: Ctx, sourceKey: string): Place | null {
  const row = ctx.db
    .select({ place: places, endedAt: placeEnds.at })
    .from(places)
    .leftJoin(placeEnds, eq(placeEnds.placeId, places.id))
    .where(eq(places.sourceKey, sourceKey))
    .get();
  return row ? { ...row.place, endedAt: row.endedAt } : null;
}

/** The place that this person has in this run now. */
export function findPlaceOf(ctx: Ctx, runId: string, personId: string): Place | null {
  const row = ctx.db
    .select({ place: places })
    .from(places)
    .leftJoin(placeEnds, eq(placeEnds.placeId, places.id))
    .where(and(eq(places.runId, runId), eq(places.personId, personId), isNull(placeEnds.placeId)))
    .get();
  return row ? { ...row.place, endedAt: null } : null;
}

/** Where this person stands on the waiting list of a run, 1 being next; null when not on it. */
export function findWaitingNumber(ctx: Ctx, runId: string, personId: string): number | null {
  const at = listWaiting(ctx, runId).findIndex((waiting) => waiting.personId === personId);
  return at === -1 ? null : at + 1;
}

/** Who waits for this run, first come first. Never show it to others. */
export function listWaiting(ctx: Ctx, runId: string): { seq: number; personId: string }[] {
  return ctx.db
    .select({ seq: waitingList.seq, personId: waitingList.personId })
    .from(waitingList)
    .where(and(eq(waitingList.runId, runId), isNull(waitingList.leftAt)))
    .orderBy(asc(waitingList.seq))
    .all();
}

/** Runs that somebody waits for. */
export function listRunsWaitedFor(ctx: Ctx): string[] {
  return ctx.db
    .selectDistinct({ runId: waitingList.runId })
    .from(waitingList)
    .where(isNull(waitingList.leftAt))
    .all()
    .map((row) => row.runId);
}

/** The seats of one run at this instant. */
export function seatsOf(ctx: Ctx, runId: string): Seats {
  return seatsOfRuns(ctx, [requireRun(ctx, runId)]).get(runId) as Seats;
}

/** The seats of these runs at this instant, all in three reads. */
export function seatsOfRuns(ctx: Ctx, runs: readonly { id: string; capacity: number }[] = listRuns(ctx)): Map<string, Seats> {
  const ids = runs.map((run) => run.id);
  const placed = ctx.db
    .select({ runId: places.runId, n: count() })
    .from(places)
    .leftJoin(placeEnds, eq(placeEnds.placeId, places.id))
    .where(and(inArray(places.runId, ids), isNull(placeEnds.placeId)))
    .groupBy(places.runId)
    .all();
  const held = ctx.db
    .select({ runId: placeHolds.runId, n: count() })
    .from(placeHolds)
    .leftJoin(placeHoldEnds, eq(placeHoldEnds.holdId, placeHolds.id))
    .where(and(inArray(placeHolds.runId, ids), gt(placeHolds.lapsesAt, ctx.now), isNull(placeHoldEnds.holdId)))
    .groupBy(placeHolds.runId)
    .all();
  const waiting = ctx.db
    .select({ runId: waitingList.runId, n: count() })
    .from(waitingList)
    .where(and(inArray(waitingList.runId, ids), isNull(waitingList.leftAt)))
    .groupBy(waitingList.runId)
    .all();
  const of = (rows: { runId: string; n: number }[], id: string) => rows.find((row) => row.runId === id)?.n ?? 0;
  return new Map(
    runs.map((run) => [run.id, seatsFrom({ capacity: run.capacity, places: of(placed, run.id), holds: of(held, run.id), waiting: of(waiting, run.id) })]),
  );
}
