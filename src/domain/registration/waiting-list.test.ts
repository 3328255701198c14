import { beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '#domain/learning/index.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { freeSeats } from '#src/workflows/reconcile/free-seats.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeRun } from '#tests/support/make/learning.ts';
import { DAY, HOUR, MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { findHoldOf, findWaitingNumber } from './find.ts';
import { holdPlace } from './hold-place.ts';
import { joinWaitingList } from './join-waiting-list.ts';
import { leaveWaitingList } from './leave-waiting-list.ts';
import { offerPlace } from './offer-place.ts';

let world: World;
let run: Run;
let first: string;
let second: string;

beforeEach(() => {
  world = makeWorld();
  run = makeRun(world, { capacity: 1 });
  [first, second] = [makePerson(world, { email: 'eerste@test.example' }), makePerson(world)];
});

function fill(): void {
  const taker = makePerson(world);
  holdPlace(world.person(taker), { runId: run.id, personId: taker, organisationId: null });
}
const join = (personId: string) => joinWaitingList(world.person(personId), { runId: run.id });

describe('the waiting list', () => {
  test('keeps the order of joining; joining twice keeps the number', () => {
    fill();
    expect([join(first), join(second), join(first)]).toEqual([1, 2, 1]);
  });

  test('is not for a run with a free seat, nor for who holds one', () => {
    expect(() => join(first)).toThrow(expect.objectContaining({ kind: 'conflict' }));
    holdPlace(world.person(first), { runId: run.id, personId: first, organisationId: null });
    expect(() => join(first)).toThrow(expect.objectContaining({ kind: 'conflict' }));
  });

  test('is closed when registration is, and asks a visitor to sign in', () => {
    fill();
    expect(() => joinWaitingList(world.visitor(), { runId: run.id })).toThrow(
      expect.objectContaining({ kind: 'sign_in_first' }),
    );
    world.later(13 * DAY);
    expect(() => join(first)).toThrow(expect.objectContaining({ kind: 'gone' }));
  });

  test('lets go who leaves; leaving twice or without being on it is no fault', () => {
    fill();
    join(first);
    join(second);
    for (let times = 0; times < 2; times += 1) leaveWaitingList(world.person(first), { runId: run.id });
    expect(findWaitingNumber(world.system(), run.id, second)).toBe(1);
    expect(() => leaveWaitingList(world.visitor(), { runId: run.id })).toThrow(
      expect.objectContaining({ kind: 'sign_in_first' }),
    );
  });
});

describe('a seat that falls back', () => {
  test('is offered to the first who waits, for a day, with a mail', async () => {
    fill();
    join(first);
    join(second);
    world.later(20 * MINUTE);
    await freeSeats(world.system());
    expect(findHoldOf(world.system(), run.id, first)?.lapsesAt).toEqual(new Date(world.now().getTime() + DAY));
    expect(findWaitingNumber(world.system(), run.id, second)).toBe(1);
    await deliverOutbox(world.system(), (_row, error) => expect.fail(String(error)));
    expect(world.mail.lastTo('eerste@test.example').subject).toContain('Er is een plaats voor u');
  });

  test('goes on to the next when the first lets it lapse', async () => {
    fill();
    join(first);
    join(second);
    world.later(20 * MINUTE);
    await freeSeats(world.system());
    await freeSeats(world.system());
    expect(findHoldOf(world.system(), run.id, second)).toBeNull();
    world.later(DAY);
    await freeSeats(world.system());
    expect(findHoldOf(world.system(), run.id, second)).not.toBeNull();
  });

  test('is never offered beyond the end of registration', () => {
    world.later(13 * DAY - 2 * HOUR);
    fill();
    join(first);
    world.later(HOUR);
    expect(offerPlace(world.system(), { runId: run.id })?.lapsesAt).toEqual(run.closesAt);
  });

  test('a person does not offer seats', () => {
    expect(() => offerPlace(world.person(first), { runId: run.id })).toThrow(
      expect.objectContaining({ kind: 'not_allowed' }),
    );
  });
});

test('who takes an offer a second too late is told until when it was theirs', () => {
  fill();
  join(first);
  join(second);
  world.later(20 * MINUTE);
  const offer = offerPlace(world.system(), { runId: run.id });
  world.later(DAY);
  offerPlace(world.system(), { runId: run.id });
  expect(() => holdPlace(world.person(first), { runId: run.id, personId: first, organisationId: null })).toThrow(
    expect.objectContaining({ code: 'registration.kept_no_longer', facts: { until: offer?.lapsesAt } }),
  );
});
