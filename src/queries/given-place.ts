import { sql } from 'drizzle-orm';
import type { Ctx } from '#domain/context.ts';
import { organisationNames } from '#domain/identity/index.ts';
import { type Run, requireRun } from '#domain/learning/index.ts';
import { type Answer, type GivenPlace, listPlacesToAnswer, requireGivenPlace } from '#domain/registration/index.ts';
import type { Course } from '#src/catalogue/port.ts';
import { registration as words } from '#src/i18n/index.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';

export type PlaceToAnswer = {
  readonly place: GivenPlace;
  readonly run: Run;
  readonly course: Course;
  readonly organisation: string;
};

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
  const organisation =
    organisationNames(ctx, [place.organisationId ?? '']).get(place.organisationId ?? '') ?? words.someOrganisation;
  return { place, run, course: ctx.outside.catalogue.requireCourse(run.courseId), organisation };
}

export type PlaceState = 'waiting' | 'accepted' | 'declined' | 'ended';
export type BoughtPlace = {
  readonly name: string;
  readonly course: string;
  readonly city: string;
  readonly state: PlaceState;
};

const PLACES_PER_PAGE = 25;

/** The places that an organisation bought and how they stand, the newest first. For who coordinates it. */
export function boughtPlaces(ctx: Ctx, organisationId: string, at: Cursor = null): KeyPage<BoughtPlace> {
  type Row = Omit<BoughtPlace, 'course' | 'state'> & { id: string; courseId: string; confirmedAt: number } & Pick<
      PlaceFacts,
      'answer' | 'ended'
    >;
  const page = readKeyPage<Row>(at, {
    keys: [sql`p.confirmed_at`, sql`p.id`],
    descending: true,
    size: PLACES_PER_PAGE,
    read: ({ from, order, most }) =>
      ctx.db.all<Row>(sql`
        select p.id as id, p.confirmed_at as confirmedAt, w.name as name, r.course_id as courseId, r.city as city, a.answer as answer, x.place_id is not null as ended
        from places p join people w on w.id = p.person_id join course_runs r on r.id = p.run_id
          left join place_answers a on a.place_id = p.id left join place_ends x on x.place_id = p.id
        where p.organisation_id = ${organisationId} and ${from ?? sql`1`} order by ${order} limit ${most}`),
    keysOf: (row) => [row.confirmedAt, row.id],
  });
  return {
    ...page,
    rows: page.rows.map(({ name, courseId, city, answer, ended }) => ({
      ...{ name, city },
      course: ctx.outside.catalogue.requireCourse(courseId).title,
      state: stateOf({ answer, ended }),
    })),
  };
}

type PlaceFacts = { readonly answer: Answer | null; readonly ended: number };

function stateOf({ answer, ended }: PlaceFacts): PlaceState {
  if (answer === 'declined') return 'declined';
  if (ended === 1) return 'ended';
  return answer ?? 'waiting';
}
