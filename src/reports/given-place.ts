import type { Ctx } from '#domain/context.ts';
import { organisationNames, personNames } from '#domain/identity/index.ts';
import { type Run, requireRun } from '#domain/learning/index.ts';
import { type GivenPlace, listPlacesOfOrganisation, listPlacesToAnswer, requireGivenPlace } from '#domain/registration/index.ts';
import { registration as words } from '#src/messages/registration.nl.ts';
import type { Course } from '#src/outside/catalogue/port.ts';

export type PlaceToAnswer = { readonly place: GivenPlace; readonly run: Run; readonly course: Course; readonly organisation: string };

/** A place that an organisation bought for the person who asks, with what surrounds it. Somebody else's is not there. */
export function givenPlacePage(ctx: Ctx, placeId: string): PlaceToAnswer {
  return shown(ctx, requireGivenPlace(ctx, placeId));
}

/** The places that wait for the answer of the person who asks. */
export function placesToAnswer(ctx: Ctx): PlaceToAnswer[] {
  return listPlacesToAnswer(ctx).map((place) => shown(ctx, place));
}

function shown(ctx: Ctx, place: GivenPlace): PlaceToAnswer {
  const run = requireRun(ctx, place.runId);
  const organisation = organisationNames(ctx, [place.organisationId ?? '']).get(place.organisationId ?? '') ?? words.someOrganisation;
  return { place, run, course: ctx.outside.catalogue.requireCourse(run.courseId), organisation };
}

export type PlaceState = 'waiting' | 'accepted' | 'declined' | 'ended';
export type BoughtPlace = { readonly name: string; readonly course: string; readonly city: string; readonly state: PlaceState };

/** The places that an organisation bought and how they stand, the newest first. For who coordinates it. */
export function boughtPlaces(ctx: Ctx, organisationId: string): BoughtPlace[] {
  const places = listPlacesOfOrganisation(ctx, organisationId).reverse();
  const names = personNames(
    ctx,
    places.map(({ personId }) => personId),
  );
  return places.map((place) => {
    const run = requireRun(ctx, place.runId);
    const course = ctx.outside.catalogue.requireCourse(run.courseId).title;
    return { name: names.get(place.personId) ?? '', course, city: run.city, state: stateOf(place) };
  });
}

function stateOf({ answer, endedAt }: GivenPlace): PlaceState {
  if (answer === 'declined') return 'declined';
  if (endedAt) return 'ended';
  return answer ?? 'waiting';
}
