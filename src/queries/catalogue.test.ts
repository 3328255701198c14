import { beforeEach, describe, expect, test } from 'vitest';
import { holdPlace, joinWaitingList } from '#domain/registration/index.ts';
import { filterOf } from '#src/components/catalogue/filter.ts';
import { courseData, runData } from '#src/components/catalogue/linked-data.ts';
import { makePrices } from '#tests/support/make/commerce.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { BROKER, COACH, cancelRun, makeRun } from '#tests/support/make/learning.ts';
import { DAY, makeWorld, type World } from '#tests/support/world.ts';
import { searchRuns } from './admin-runs.ts';
import { type CatalogueFilter, listNextRuns, readCatalogue } from './catalogue.ts';
import { readCoursePage } from './course-page.ts';
import { readRunPage } from './run-page.ts';

let world: World;

beforeEach(() => {
  world = makeWorld();
  makePrices(world);
});

const everything: CatalogueFilter = { city: '', from: '', courses: [], freeOnly: false };
const found = (filter: Partial<CatalogueFilter> = {}) =>
  readCatalogue(world.visitor(), { ...everything, ...filter }).groups.flatMap((group) =>
    group.runs.map((run) => run.id),
  );
function fill(runId: string): void {
  const taker = makePerson(world);
  holdPlace(world.person(taker), { runId, personId: taker, organisationId: null });
}

describe('the catalogue', () => {
  test('shows a visitor price with VAT told, dates, place and seats left; an assessment stands for itself', () => {
    const run = makeRun(world, { capacity: 3 });
    fill(run.id);
    const page = readCatalogue(world.visitor(), everything);
    expect(page.groups.map((group) => [group.course.id, group.runs.length])).toEqual([
      [COACH, 1],
      ['koek-certificering', 0],
    ]);
    expect(page.groups[0]?.runs[0]).toMatchObject({
      city: 'Deventer',
      price: { grossCents: 89_500, vatCategory: 'exempt_education' },
      seats: { free: 2, capacity: 3 },
    });
    expect([page.found, page.cities, page.months]).toEqual([2, ['Deventer'], ['2026-09']]);
  });

  test('leaves out a run that is cancelled; its page says so, to search engines too, and an administrator finds it with what has been', () => {
    const run = makeRun(world);
    cancelRun(world, run.id);
    expect(found()).toEqual([]);
    const page = readRunPage(world.visitor(), run.id);
    expect(page.run.status).toBe('cancelled');
    const data = runData(page.run, { siteUrl: 'https://klimroute.example', providerName: 'Klimroute' });
    expect(data.hasCourseInstance).toMatchObject([
      { eventStatus: 'https://schema.org/EventCancelled', offers: { availability: 'https://schema.org/Discontinued' } },
    ]);
    const eve = world.person(makePerson(world, { roles: ['administrator'] }));
    const states = (phase: 'coming' | 'past') =>
      searchRuns(eve, { courseId: '', phase, at: null }).rows.map(({ state }) => state);
    expect([states('coming'), states('past')]).toEqual([[], ['cancelled']]);
  });

  test('leaves out what can no longer be joined, and filters by place, month, course and free seats', () => {
    const coach = makeRun(world, { capacity: 1 });
    const broker = makeRun(world, { courseId: BROKER, meetings: [40, 50] });
    fill(coach.id);
    expect(found()).toEqual([coach.id, broker.id]);
    expect(found({ courses: [BROKER] })).toEqual([broker.id]);
    expect(found({ from: '2026-10' })).toEqual([broker.id]);
    expect(found({ freeOnly: true })).toEqual([broker.id]);
    expect(found({ city: 'Nergenshuizen' })).toEqual([]);
    expect(listNextRuns(world.visitor(), 3).map((run) => run.id)).toEqual([broker.id]);
    world.later(13 * DAY);
    expect(found()).toEqual([]);
  });

  test('takes an address that makes no sense for one without wishes', () => {
    const of = (query: string) => filterOf(new URL(`http://x.test/trainingen?${query}`), [COACH]);
    expect(of('vanaf=2026-13&training=niets&training=coach-van-het-alledaagse&vrij=1')).toEqual({
      ...everything,
      courses: [COACH],
    });
    expect(of('plaats=Deventer&vanaf=2026-10&vrij=on')).toEqual({
      city: 'Deventer',
      from: '2026-10',
      courses: [],
      freeOnly: true,
    });
  });
});

describe('the page of a course and of a run', () => {
  test('is not found for an id that nobody wrote', () => {
    for (const read of [() => readCoursePage(world.visitor(), 'geen'), () => readRunPage(world.visitor(), 'geen')]) {
      expect(read).toThrow(expect.objectContaining({ kind: 'not_found' }));
    }
  });

  test('shows each reader what is theirs, and nobody what is not', () => {
    const run = makeRun(world, { courseId: BROKER, capacity: 1 });
    const organisation = makeOrganisation(world);
    const dora = makePerson(world, { coordinates: organisation });
    expect(readRunPage(world.visitor(), run.id)).toMatchObject({ mine: null, buyers: [] });
    expect(readRunPage(world.person(dora), run.id)).toMatchObject({
      mine: { hasPlace: false, missing: ['Coach van het alledaagse'] },
      buyers: [{ organisationId: organisation, members: [{ id: dora }] }],
    });
    const hold = holdPlace(world.person(dora), { runId: run.id, personId: dora, organisationId: null });
    expect(readRunPage(world.person(dora), run.id).mine?.heldUntil).toEqual(hold.lapsesAt);
    const ada = makePerson(world);
    joinWaitingList(world.person(ada), { runId: run.id });
    expect(readRunPage(world.person(ada), run.id)).toMatchObject({ mine: { heldUntil: null, waiting: 1 }, buyers: [] });
  });
});

describe('what machines read', () => {
  const about = { siteUrl: 'https://klimroute.test', providerName: 'Klimroute' };

  test('is a course with its runs: dates, place, price and whether there is a seat', () => {
    const run = makeRun(world, { capacity: 1 });
    const offer = () => readRunPage(world.visitor(), run.id).run;
    const instance = (data: Record<string, unknown>) => (data.hasCourseInstance as Record<string, unknown>[])[0];
    expect(instance(runData(offer(), about))).toMatchObject({
      '@type': 'CourseInstance',
      startDate: '2026-09-16T10:00:00.000Z',
      remainingAttendeeCapacity: 1,
      offers: { price: '895.00', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
    });
    fill(run.id);
    expect(instance(runData(offer(), about))).toMatchObject({
      remainingAttendeeCapacity: 0,
      offers: { availability: 'https://schema.org/SoldOut' },
    });
  });

  test('names no run for a course that has none', () => {
    const { course, price, runs } = readCoursePage(world.visitor(), COACH);
    expect(courseData(course, price, runs, about)).not.toHaveProperty('hasCourseInstance');
  });
});
