import { describe, expect, test } from 'vitest';
import { setPrice } from '#domain/billing/index.ts';
import { planMeeting } from '#domain/learning/index.ts';
import { makeOrder, makePrices } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, makeRun } from '#tests/support/make/learning.ts';
import { DAY, HOUR, makeWorld } from '#tests/support/world.ts';
import { readPrice, readPrices } from './admin-prices.ts';
import { readAdminRun, readRunChoices, searchRuns } from './admin-runs.ts';

function start() {
  const world = makeWorld();
  const eve = makePerson(world, { name: 'Eve', roles: ['administrator'] });
  return { world, eve: () => world.person(eve) };
}

describe('the runs of the administrator', () => {
  test('say how they stand: no meeting, no price, open, full, closed, past', () => {
    const { world, eve } = start();
    const run = makeRun(world, { capacity: 1, meetings: [] });
    const state = () => readAdminRun(eve(), run.id).state;
    expect(state()).toBe('no_meeting');
    const startsAt = new Date(world.now().getTime() + 40 * DAY);
    planMeeting(eve(), { runId: run.id, startsAt, endsAt: new Date(startsAt.getTime() + HOUR), topic: 'Een' });
    expect(state()).toBe('no_price');
    makePrices(world);
    expect(state()).toBe('open');
    makeOrder(world, { personId: makePerson(world), runId: run.id });
    expect([state(), readAdminRun(eve(), run.id).seats.holds]).toEqual(['full', 1]);
    world.later(run.closesAt.getTime() - world.now().getTime());
    expect(state()).toBe('closed');
    world.later(60 * DAY);
    expect(state()).toBe('past');
  });

  test('are listed by what comes and what has been, per training and per page', () => {
    const { world, eve } = start();
    const soon = makeRun(world, { meetings: [5] });
    const later = makeRun(world, { meetings: [50] });
    const ids = (phase: 'coming' | 'past', courseId = '') =>
      searchRuns(eve(), { courseId, phase, at: null }).rows.map((row) => row.run.id);
    expect([ids('coming'), ids('past')]).toEqual([[soon.id, later.id], []]);
    world.later(10 * DAY);
    expect([ids('coming'), ids('past')]).toEqual([[later.id], [soon.id]]);
    expect([ids('coming', COACH), ids('coming', 'talentmakelaar')]).toEqual([[later.id], []]);
    world.later(50 * DAY);
    expect(ids('past')).toEqual([later.id, soon.id]);
  });

  test('a new one is of a training, by somebody who is trainer', () => {
    const { world, eve } = start();
    const ben = makePerson(world, { name: 'Ben', roles: ['trainer'] });
    const { courses, trainers } = readRunChoices(eve());
    expect(courses.map((course) => course.kind)).toEqual(['training', 'training']);
    expect(trainers).toEqual([{ id: ben, name: 'Ben' }]);
  });
});

describe('the prices of the administrator', () => {
  test('tell what everything costs now and next, and every price there was', () => {
    const { world, eve } = start();
    const product = `course:${COACH}`;
    setPrice(eve(), { product, amountCents: 89_500, vatCategory: 'exempt_education', fromAt: world.now() });
    for (const days of [40, 20])
      setPrice(eve(), {
        product,
        amountCents: 90_000 + days,
        vatCategory: 'high_21',
        fromAt: new Date(world.now().getTime() + days * DAY),
      });
    expect(readPrices(eve()).find((row) => row.product === product)).toMatchObject({
      name: 'Plaats: Coach van het alledaagse',
      now: { netCents: 89_500 },
      next: { amountCents: 90_020 },
    });
    expect(readPrice(eve(), product)).toMatchObject({
      rows: [{ amountCents: 90_040 }, { amountCents: 90_020 }, { amountCents: 89_500, by: 'Eve' }],
    });
    expect(readPrice(eve(), 'licence:train:exclusive:provincie')).toMatchObject({
      now: null,
      next: null,
      rows: [],
      vatChoices: ['high_21'],
    });
    expect(() => readPrice(eve(), 'course:paragliden')).toThrow(/not_found/);
  });
});

test('nobody but an administrator reads them', () => {
  const { world } = start();
  const run = makeRun(world);
  for (const ctx of [world.visitor(), world.person(makePerson(world, { roles: ['trainer'] }))]) {
    const reads = [
      () => searchRuns(ctx, { courseId: '', phase: 'coming', at: null }),
      () => readAdminRun(ctx, run.id),
      () => readRunChoices(ctx),
      () => readPrices(ctx),
    ];
    for (const read of [...reads, () => readPrice(ctx, `course:${COACH}`)]) expect(read).toThrow();
  }
});
