import { currentPrice, type Price } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { personNames } from '#domain/identity/index.ts';
import { firstMeeting, listRuns, type Meeting, type Run } from '#domain/learning/index.ts';
import { type Seats, seatsOfRuns } from '#domain/registration/index.ts';
import { isoDay } from '#src/messages/format.nl.ts';
import type { Course } from '#src/outside/catalogue/port.ts';

/** A run as the catalogue shows it. */
export type RunOnOffer = {
  readonly id: string;
  readonly course: Course;
  readonly placeName: string;
  readonly placeAddress: string;
  readonly city: string;
  readonly startsAt: Date;
  readonly closesAt: Date;
  readonly meetings: readonly Meeting[];
  readonly trainerName: string;
  readonly price: Price | null;
  readonly seats: Seats;
};

export type CatalogueFilter = {
  /** The name of a city, or nothing for all. */
  readonly city: string;
  /** `YYYY-MM`, or nothing. */
  readonly from: string;
  /** Course ids; none chosen is all. */
  readonly courses: readonly string[];
  readonly freeOnly: boolean;
};

export type CourseGroup = { readonly course: Course; readonly price: Price | null; readonly runs: readonly RunOnOffer[] };
export type CataloguePage = {
  readonly groups: readonly CourseGroup[];
  /** Runs, and what one can ask for all year. */
  readonly found: number;
  readonly cities: readonly string[];
  /** `YYYY-MM` of every run on offer. */
  readonly months: readonly string[];
};

/** Everything one can register or ask for now, by course, as far as the filter lets through. What needs no run stands there for itself. */
export function readCatalogue(ctx: Ctx, filter: CatalogueFilter): CataloguePage {
  const offered = listOnOffer(ctx);
  const groups = ctx.outside.catalogue
    .courses()
    .filter((course) => filter.courses.length === 0 || filter.courses.includes(course.id))
    .map((course) => ({ course, price: priceOf(ctx, course), runs: offered.filter((run) => run.course.id === course.id && passes(run, filter)) }))
    .filter((group) => group.runs.length > 0 || (needsNoRun(group.course) && !filter.city));
  return {
    groups,
    found: groups.reduce((sum, group) => sum + Math.max(1, group.runs.length), 0),
    cities: [...new Set(offered.map((run) => run.city))].sort((a, b) => a.localeCompare(b, 'nl')),
    months: [...new Set(offered.map((run) => isoDay(run.startsAt).slice(0, 7)))].sort(),
  };
}

/** An assessment is open all year; a training beside the steps is given on request. */
function needsNoRun(course: Course): boolean {
  return course.kind === 'assessment' || course.step === null;
}

/** Runs whose registration is open, the soonest first. */
export function listOnOffer(ctx: Ctx): RunOnOffer[] {
  return toOffers(
    ctx,
    listRuns(ctx).filter((run) => run.closesAt > ctx.now),
  );
}

/** The next runs with a seat left, the soonest first. */
export function listNextRuns(ctx: Ctx, most: number): RunOnOffer[] {
  return listOnOffer(ctx)
    .filter((run) => run.seats.free > 0)
    .slice(0, most);
}

/** These runs with their price, seats and trainer; one that has no meeting yet is left out. */
export function toOffers(ctx: Ctx, runs: readonly Run[]): RunOnOffer[] {
  const seats = seatsOfRuns(ctx, runs);
  const names = personNames(
    ctx,
    runs.map((run) => run.trainerId),
  );
  return runs.flatMap((run) => {
    const course = ctx.outside.catalogue.findCourse(run.courseId);
    const first = firstMeeting(run);
    const counted = seats.get(run.id);
    if (!course || !first || !counted) return [];
    const { id, placeName, placeAddress, city, closesAt, meetings, trainerId } = run;
    return [
      {
        id,
        course,
        placeName,
        placeAddress,
        city,
        closesAt,
        meetings,
        startsAt: first.startsAt,
        trainerName: names.get(trainerId) ?? '',
        price: priceOf(ctx, course),
        seats: counted,
      },
    ];
  });
}

/** What a place in a training, or an assessment, costs now. */
export function priceOf(ctx: Ctx, course: Course): Price | null {
  return currentPrice(ctx, course.kind === 'assessment' ? `certification:${course.scheme}` : `course:${course.id}`);
}

function passes(run: RunOnOffer, filter: CatalogueFilter): boolean {
  if (filter.city && run.city !== filter.city) return false;
  if (filter.from && isoDay(run.startsAt).slice(0, 7) < filter.from) return false;
  return !filter.freeOnly || run.seats.free > 0;
}
