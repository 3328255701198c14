import { and, asc, eq, gt, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { placeEnds, placeHoldEnds, placeHolds, places, waitingList } from '#db/schema/registration.ts';
import type { Ctx } from '#domain/context.ts';
import { isCancelled, requireRun } from '#domain/learning/index.ts';
import { countedSeats } from './counted-seats.ts';
import { type Hold, MOVED, movesOf, type Place, type Seats, seatsFrom } from './place.ts';
import { refusals } from './refusals.ts';

/** The hold while it counts at this instant, else null. */
export function findCountingHold(ctx: Ctx, holdId: string): Hold | null {
  const hold = findHold(ctx, holdId);
  if (!hold || hold.lapsesAt <= ctx.now()) return null;
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
    .where(
      and(
        eq(placeHolds.runId, runId),
        eq(placeHolds.personId, personId),
        gt(placeHolds.lapsesAt, ctx.now()),
        isNull(placeHoldEnds.holdId),
      ),
    )
    .get();
  return row?.hold ?? null;
}

/** The place that a line of an order gave, ended or not. */
export function findPlaceBySource(ctx: Ctx, sourceKey: string): Place | null {
  return findPlaceWhere(ctx, eq(places.sourceKey, sourceKey));
}

/** The place that a line of an order gives now, wherever it was moved to, and how often it was moved; null when it gave none. */
export function findPlaceOfLine(ctx: Ctx, lineId: string): (Place & { readonly moved: number }) | null {
  const first = `${lineId}${MOVED}`;
  const rows = ctx.db
    .select({ place: places, endedAt: placeEnds.at })
    .from(places)
    .leftJoin(placeEnds, eq(placeEnds.placeId, places.id))
    .where(
      or(eq(places.sourceKey, lineId), and(gt(places.sourceKey, first), lt(places.sourceKey, `${first}\u{10ffff}`))),
    )
    .all();
  const moved = rows.map(({ place, endedAt }) => ({ ...place, endedAt, moved: movesOf(place.sourceKey) }));
  return moved.sort((a, b) => b.moved - a.moved)[0] ?? null;
}

/** A place, ended or not. Whoever asks has settled who may see it. */
export function requirePlace(ctx: Ctx, placeId: string): Place {
  const place = findPlaceWhere(ctx, eq(places.id, placeId));
  if (!place) throw refusals.noPlace();
  return place;
}

function findPlaceWhere(ctx: Ctx, where: SQL): Place | null {
  const row = ctx.db
    .select({ place: places, endedAt: placeEnds.at })
    .from(places)
    .leftJoin(placeEnds, eq(placeEnds.placeId, places.id))
    .where(where)
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

/** The place of this person in a run of this course that is to come or going on. */
export function findPlaceInCourse(ctx: Ctx, courseId: string, personId: string): Place | null {
  const row = ctx.db
    .select({ place: places })
    .from(places)
    .leftJoin(placeEnds, eq(placeEnds.placeId, places.id))
    .where(
      and(
        eq(places.personId, personId),
        isNull(placeEnds.placeId),
        sql`${places.runId} in (select course_runs.id from course_runs where course_runs.course_id = ${courseId}
          and course_runs.last_ends_at > ${ctx.now().getTime()} and not ${isCancelled(ctx.now())})`,
      ),
    )
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

/** Runs that somebody waits for, in the order of their ids: at most so many after one. */
export function listRunsWaitedFor(
  ctx: Ctx,
  { after, most }: { readonly after: string; readonly most: number },
): { id: string }[] {
  return ctx.db
    .selectDistinct({ id: waitingList.runId })
    .from(waitingList)
    .where(and(isNull(waitingList.leftAt), gt(waitingList.runId, after)))
    .orderBy(asc(waitingList.runId))
    .limit(most)
    .all();
}

/** The seats of one run at this instant. */
export function seatsOf(ctx: Ctx, runId: string): Seats {
  return seatsOfRuns(ctx, [requireRun(ctx, runId)]).get(runId) as Seats;
}

/** The seats of these runs at this instant, in one read. */
export function seatsOfRuns(ctx: Ctx, runs: readonly { id: string; capacity: number }[]): Map<string, Seats> {
  if (runs.length === 0) return new Map();
  const ids = sql.join(
    runs.map((run) => sql`${run.id}`),
    sql`, `,
  );
  const { places, holds, asked, waiting } = countedSeats(sql`r.id`, ctx.now().getTime());
  const counted = ctx.db.all<{ id: string; places: number; holds: number; asked: number; waiting: number }>(sql`
    select r.id as id,
      ${places} as places, ${holds} as holds, ${asked} as asked, ${waiting} as waiting
    from course_runs r where r.id in (${ids})`);
  const byId = new Map(counted.map((row) => [row.id, row]));
  return new Map(
    runs.map(({ id, capacity }) => {
      const { places: placed = 0, holds = 0, asked = 0, waiting = 0 } = byId.get(id) ?? {};
      return [id, seatsFrom({ capacity, places: placed, holds: holds + asked, waiting })];
    }),
  );
}
