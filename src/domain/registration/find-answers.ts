import { and, asc, eq, isNotNull, type SQL } from 'drizzle-orm';
import { placeAnswers, placeEnds, places } from '#db/schema/registration.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import type { Answer, Place } from './place.ts';
import { refusals } from './refusals.ts';

/** A place that an organisation bought, with what who it is for said to it. */
export type GivenPlace = Place & { readonly answer: Answer | null };

/** Places that an organisation bought for the person who asks and that wait for an answer, oldest first. */
export function listPlacesToAnswer(ctx: Ctx): GivenPlace[] {
  const { actor } = ctx;
  return isPerson(actor)
    ? given(ctx, eq(places.personId, actor.id)).filter((place) => !place.endedAt && !place.answer)
    : [];
}

/** Every place that this organisation bought, also those that ended. Who may see it is the caller's question. */
export function listPlacesOfOrganisation(ctx: Ctx, organisationId: string): GivenPlace[] {
  return given(ctx, eq(places.organisationId, organisationId));
}

/** A place that was bought for the person who asks; somebody else's is not there. The product itself finds any. */
export function requireGivenPlace(ctx: Ctx, placeId: string): GivenPlace {
  const place = given(ctx, eq(places.id, placeId))[0];
  const { actor } = ctx;
  if (!place || actor.kind === 'visitor' || (isPerson(actor) && actor.id !== place.personId)) throw refusals.noPlace();
  return place;
}

function given(ctx: Ctx, which: SQL): GivenPlace[] {
  return ctx.db
    .select({ place: places, endedAt: placeEnds.at, answer: placeAnswers.answer })
    .from(places)
    .leftJoin(placeEnds, eq(placeEnds.placeId, places.id))
    .leftJoin(placeAnswers, eq(placeAnswers.placeId, places.id))
    .where(and(isNotNull(places.organisationId), which))
    .orderBy(asc(places.confirmedAt), asc(places.id))
    .all()
    .map((row) => ({ ...row.place, endedAt: row.endedAt, answer: row.answer }));
}
