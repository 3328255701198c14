import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { placeAnswers, placeEnds, places } from '#db/schema/registration.ts';
import type { Ctx } from '#domain/context.ts';
import type { Place, PlaceEndReason } from './place.ts';

/** Why a place ended; `declined` when who it was for said no. */
export type EndReason = PlaceEndReason | 'declined';

/** A place with why it ended; null when there is none under this id. Whoever asks has settled who may see it. */
export function findPlace(ctx: Ctx, placeId: string): (Place & { readonly endedFor: EndReason | null }) | null {
  const row = ctx.db
    .select({ place: places, end: placeEnds, answer: placeAnswers.answer })
    .from(places)
    .leftJoin(placeEnds, eq(placeEnds.placeId, places.id))
    .leftJoin(placeAnswers, eq(placeAnswers.placeId, places.id))
    .where(eq(places.id, placeId))
    .get();
  if (!row) return null;
  const { place, end, answer } = row;
  const endedFor = end && answer === 'declined' ? 'declined' : (end?.reason ?? null);
  return { ...place, endedAt: end?.at ?? null, endedFor };
}

/** Ids of the places in a run that have not ended: at most as many as it has seats. */
export function listPlaceIdsOfRun(ctx: Ctx, runId: string): string[] {
  return ctx.db
    .select({ id: places.id })
    .from(places)
    .leftJoin(placeEnds, eq(placeEnds.placeId, places.id))
    .where(and(eq(places.runId, runId), isNull(placeEnds.placeId)))
    .orderBy(asc(places.confirmedAt), asc(places.id))
    .all()
    .map(({ id }) => id);
}

/** How many places of this person in this run ended by now. */
export function countEnds(ctx: Ctx, { runId, personId }: Pick<Place, 'runId' | 'personId'>): number {
  const row = ctx.db
    .select({ ends: count() })
    .from(placeEnds)
    .innerJoin(places, eq(places.id, placeEnds.placeId))
    .where(and(eq(places.runId, runId), eq(places.personId, personId)))
    .get();
  return row?.ends ?? 0;
}

/** Whether who it is for took the place: bought for themselves, or answered with yes. */
export function isAccepted(ctx: Ctx, { id, organisationId }: Place): boolean {
  if (!organisationId) return true;
  const answer = ctx.db.select().from(placeAnswers).where(eq(placeAnswers.placeId, id)).get()?.answer;
  return answer === 'accepted';
}
