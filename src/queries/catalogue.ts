import { type SQL, sql } from 'drizzle-orm';
import { currentPrices, type Price } from '#domain/billing/index.ts';
import { midnight } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import { personNames } from '#domain/identity/index.ts';
import {
  firstMeeting,
  isCancelled,
  type Meeting,
  type Run,
  type RunStatus,
  readRuns,
  runStatus,
} from '#domain/learning/index.ts';
import { listSound } from '#domain/list-sound.ts';
import { countedSeats, type Seats, seatsOfRuns } from '#domain/registration/index.ts';
import type { Course } from '#src/catalogue/port.ts';
import { isoDay } from '#src/i18n/index.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';

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
  readonly status: RunStatus;
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

export type CourseGroup = {
  readonly course: Course;
  readonly price: Price | null;
  readonly runs: readonly RunOnOffer[];
  /** Where the list of its runs goes on. */
  readonly page: Pick<KeyPage<RunOnOffer>, 'next' | 'previous'>;
};
export type CataloguePage = {
  readonly groups: readonly CourseGroup[];
  /** Runs, and what one can ask for all year; counted no further than `MOST_COUNTED`. */
  readonly found: number;
  readonly cities: readonly string[];
  /** `YYYY-MM` from the first to the last month in which a run on offer begins. */
  readonly months: readonly string[];
};

export const MOST_COUNTED = 100;
const RUNS_PER_PAGE = 12;

/** Everything one can register or ask for now, by course, as far as the filter lets through; of each course a page. What needs no run stands there for itself. */
export function readCatalogue(
  ctx: Ctx,
  filter: CatalogueFilter,
  at: (courseId: string) => Cursor = () => null,
): CataloguePage {
  const courses = ctx.outside.catalogue
    .courses()
    .filter((course) => filter.courses.length === 0 || filter.courses.includes(course.id));
  const prices = pricesOf(ctx, courses);
  const facts = readFacts(ctx, filter, courses);
  const pages = courses.map((course) =>
    facts.found === 0 || course.kind === 'assessment'
      ? EMPTY
      : offerPage(ctx, onOffer(ctx, course.id, filter), at(course.id), orderOf(filter)),
  );
  const rows = toOffers(
    ctx,
    pages.flatMap((page) => page.rows),
    prices,
  );
  const groups = courses
    .map((course, number) => ({
      course,
      price: prices.get(productOf(course)) ?? null,
      runs: rows.filter((run) => run.course.id === course.id),
      page: { next: pages[number]?.next ?? null, previous: pages[number]?.previous ?? null },
    }))
    .filter((group) => group.runs.length > 0 || (needsNoRun(group.course) && !filter.city));
  return {
    groups,
    found: facts.found + groups.filter((group) => group.runs.length === 0).length,
    cities: facts.cities,
    months: facts.months,
  };
}

const EMPTY: KeyPage<Run> = { rows: [], next: null, previous: null };

/** An assessment is open all year; a training beside the steps is given on request. */
function needsNoRun(course: Course): boolean {
  return course.kind === 'assessment' || course.step === null;
}

type OfferOrder = { readonly key: SQL; of(run: Run): Date };
const BY_CLOSING: OfferOrder = { key: sql`course_runs.closes_at`, of: (run) => run.closesAt };
const BY_START: OfferOrder = { key: sql`course_runs.first_starts_at`, of: (run) => run.firstStartsAt };

/** Who asks from which month on gets the first to begin in front: the database starts there, instead of skipping all that begins before. */
function orderOf(filter: CatalogueFilter): OfferOrder {
  return filter.from ? BY_START : BY_CLOSING;
}

/** A page of runs, the one whose registration closes first in front. */
export function offerPage(ctx: Ctx, where: SQL, at: Cursor, by = BY_CLOSING, size = RUNS_PER_PAGE): KeyPage<Run> {
  return readKeyPage<Run>(at, {
    keys: [by.key, sql`course_runs.id`],
    size,
    read: ({ from, order, most }) => readRuns(ctx, sql`${where} and ${from ?? sql`1`}`, { most, order }),
    keysOf: (run) => [by.of(run).getTime(), run.id],
  });
}

/** Runs that are full without any hold are left out by an index; of the others the seats are counted as they are now. */
function hasFreeSeat(now: number): SQL {
  const { taken, waiting } = countedSeats(sql`course_runs.id`, now);
  return sql`course_runs.seats_taken < course_runs.capacity and course_runs.capacity > ${taken} + ${waiting}`;
}

/** Runs that one can join now: planned, registration open, and as the filter asks. */
export function onOffer(ctx: Ctx, courseId: string | null, filter: Partial<CatalogueFilter> = {}): SQL {
  const now = ctx.now().getTime();
  return sql.join(
    [
      // With a month asked for, `+` keeps the database from reading by the day of closing: there the wanted runs stand at the end.
      sql`${filter.from ? sql`+` : sql``}course_runs.closes_at > ${now} and course_runs.last_ends_at < ${NO_MEETING} and not ${isCancelled(ctx.now())}`,
      ...(courseId ? [sql`course_runs.course_id = ${courseId}`] : []),
      ...(filter.city ? [sql`course_runs.city = ${filter.city}`] : []),
      ...(filter.from ? [sql`course_runs.first_starts_at >= ${midnight(`${filter.from}-01`).getTime()}`] : []),
      ...(filter.freeOnly ? [hasFreeSeat(now)] : []),
    ],
    sql` and `,
  );
}

/** As the schema says it of a run without a meeting. */
const NO_MEETING = 253402300799000;

type Facts = { readonly found: number; readonly cities: readonly string[]; readonly months: readonly string[] };

/** What the filter can be set to, whatever it is set to, and how many runs it lets through; in one read. */
function readFacts(ctx: Ctx, filter: CatalogueFilter, courses: readonly Course[]): Facts {
  const open = onOffer(ctx, null);
  const wanted = sql.join(
    courses.map((course) => sql`${course.id}`),
    sql`, `,
  );
  // Steps from city to city through the index, instead of through every run.
  const row = ctx.db.get<{ found: number; cities: string; first: number | null; last: number | null }>(sql`
    with recursive towns(city) as (select min(city) from course_runs union all
      select (select min(r.city) from course_runs r where r.city > towns.city) from towns where towns.city is not null)
    select (select count(*) from (select 1 from course_runs where ${onOffer(ctx, null, filter)} and course_runs.course_id in (${wanted}) limit ${MOST_COUNTED + 1})) as found,
      (select json_group_array(t.city) from towns t where t.city is not null and exists (select 1 from course_runs where ${open} and course_runs.city = t.city)) as cities,
      (select course_runs.first_starts_at from course_runs where ${open} order by course_runs.closes_at limit 1) as first,
      (select course_runs.first_starts_at from course_runs where ${open} order by course_runs.closes_at desc limit 1) as last`);
  const cities = (JSON.parse(row.cities) as string[]).sort((a, b) => a.localeCompare(b, 'nl'));
  return { found: row.found, cities, months: row.first && row.last ? monthsBetween(row.first, row.last) : [] };
}

const MOST_MONTHS = 36;

function monthsBetween(first: number, last: number): string[] {
  const [from, to] = [isoDay(new Date(first)), isoDay(new Date(last))].map((day) => day.slice(0, 7)).sort();
  const months: string[] = [];
  for (let month = from ?? ''; month <= (to ?? '') && months.length < MOST_MONTHS; ) {
    months.push(month);
    const [year = 0, number = 0] = month.split('-').map(Number);
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  }
  return months;
}

/** The next runs with a seat left, the soonest first. */
export function listNextRuns(ctx: Ctx, most: number): RunOnOffer[] {
  return toOffers(ctx, offerPage(ctx, onOffer(ctx, null, { freeOnly: true }), null, BY_CLOSING, most).rows);
}

/** These runs with their price, seats and trainer; one that has no meeting yet is left out. */
export function toOffers(
  ctx: Ctx,
  runs: readonly Run[],
  prices = pricesOf(
    ctx,
    runs.flatMap((run) => ctx.outside.catalogue.findCourse(run.courseId) ?? []),
  ),
): RunOnOffer[] {
  const seats = seatsOfRuns(ctx, runs);
  const names = personNames(
    ctx,
    runs.map((run) => run.trainerId),
  );
  return listSound(ctx, 'course_runs', runs, (run) => {
    const course = ctx.outside.catalogue.findCourse(run.courseId);
    const first = firstMeeting(run);
    const counted = seats.get(run.id);
    if (!course || !first || !counted) return [];
    const { id, placeName, placeAddress, city, closesAt, meetings, trainerId } = run;
    return [
      {
        ...{ id, course, placeName, placeAddress, city, closesAt, meetings },
        startsAt: first.startsAt,
        trainerName: names.get(trainerId) ?? '',
        price: prices.get(productOf(course)) ?? null,
        seats: counted,
        status: runStatus(run, ctx.now(), counted.free),
      },
    ];
  }).flat();
}

/** What a place in a training, or an assessment, costs now. */
export function priceOf(ctx: Ctx, course: Course): Price | null {
  return pricesOf(ctx, [course]).get(productOf(course)) ?? null;
}

/** By product, in one read. */
export function pricesOf(ctx: Ctx, courses: readonly Course[]): ReadonlyMap<string, Price> {
  return currentPrices(ctx, [...new Set(courses.map(productOf))]);
}

export function productOf(course: Course): string {
  return course.kind === 'assessment' ? `certification:${course.scheme}` : `course:${course.id}`;
}
