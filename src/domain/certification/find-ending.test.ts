import { describe, expect, test } from 'vitest';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { dueBefore, REMINDERS, timesOf } from '../reminders.ts';
import { listEnding } from './find-ending.ts';
import { suspendCredential } from './suspend.ts';

/** The days from its end at which something is due now. */
function due(world: ReturnType<typeof makeWorld>): number[] {
  return timesOf(REMINDERS['certification.ending'].when).flatMap((when) => {
    const days = when.how === 'on_day' ? when.days : 0;
    return listEnding(world.system(), { before: dueBefore(when, world.now()), most: 9, days }).map((mail) => mail.days);
  });
}

describe('a certificate that runs out', () => {
  test.each([
    // At ten in the morning of the local day, whatever time of the day it ends at.
    ['2026-09-01T21:59:59Z', '2026-05-04T07:59:59Z', []],
    ['2026-09-01T21:59:59Z', '2026-05-04T08:00:00Z', [-120]],
    ['2026-09-01T22:00:00Z', '2026-05-04T08:00:00Z', []],
    ['2026-09-01T22:00:00Z', '2026-05-05T08:00:00Z', [-120]],
    ['2026-09-01T21:59:59Z', '2026-06-03T08:00:00Z', [-90]],
    ['2026-09-01T21:59:59Z', '2026-08-02T08:00:00Z', [-30]],
    ['2026-09-01T21:59:59Z', '2026-09-01T07:59:59Z', [-30]],
    ['2026-09-01T21:59:59Z', '2026-09-01T08:00:00Z', [0]],
    ['2026-09-01T21:59:59Z', '2026-10-01T08:00:00Z', [30]],
    // The ninetieth day after its end is the last on which it can be renewed; the day after nothing is told any more.
    ['2026-09-01T21:59:59Z', '2026-11-30T08:59:59Z', [30]],
    ['2026-09-01T21:59:59Z', '2026-11-30T09:00:00Z', []],
  ])('at %s is told of at %s: %j', (until, now, days) => {
    const world = makeWorld({ start: new Date(now) });
    makeCredential(world, makePerson(world), { validUntil: new Date(until) });
    expect(due(world)).toEqual(days);
  });

  test('is told of also while it is suspended, and not when a later one follows it, or it is of participation', () => {
    const world = makeWorld();
    const [ada, ben] = [makePerson(world), makePerson(world)];
    const chris = makePerson(world, { roles: ['certification_officer'] });
    const validUntil = new Date(world.now().getTime() + 100 * DAY);
    makeCredential(world, makePerson(world), { kind: 'participation' });
    makeCredential(world, ada, { validUntil });
    const { id } = makeCredential(world, ben, { validUntil });
    suspendCredential(world.person(chris), id, 'at_own_request');
    expect(due(world)).toEqual([-120, -120]);
    world.later(DAY);
    makeCredential(world, ada);
    expect(due(world)).toEqual([-120]);
  });
});
