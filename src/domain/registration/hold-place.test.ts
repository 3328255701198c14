import { beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '#domain/learning/index.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeRun } from '#tests/support/make/learning.ts';
import { actorWith, DAY, MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { confirmPlace } from './confirm-place.ts';
import { findHoldOf, seatsOf } from './find.ts';
import { holdPlace } from './hold-place.ts';
import { joinWaitingList } from './join-waiting-list.ts';
import { releaseHold } from './release-hold.ts';

let world: World;
let run: Run;
let ada: string;

beforeEach(() => {
  world = makeWorld();
  run = makeRun(world, { capacity: 2 });
  ada = makePerson(world);
});

const hold = (personId: string, organisationId: string | null = null) =>
  holdPlace(world.person(personId), { runId: run.id, personId, organisationId });

describe('holding a place', () => {
  test('keeps a seat for twenty minutes', () => {
    const kept = hold(ada);
    expect(kept.lapsesAt.getTime() - world.now().getTime()).toBe(20 * MINUTE);
    expect(seatsOf(world.system(), run.id)).toMatchObject({ holds: 1, free: 1 });
  });

  test('asked twice, gives the same hold with the time it had', () => {
    const first = hold(ada);
    world.later(5 * MINUTE);
    expect(hold(ada)).toEqual(first);
    expect(seatsOf(world.system(), run.id).holds).toBe(1);
  });

  test('a full run is refused, and a hold that lapsed counts no more', () => {
    hold(ada);
    hold(makePerson(world));
    const late = makePerson(world);
    expect(() => hold(late)).toThrow(expect.objectContaining({ kind: 'conflict' }));
    world.later(20 * MINUTE);
    expect(hold(late)).toBeTruthy();
    expect(findHoldOf(world.system(), run.id, ada)).toBeNull();
  });

  test('after registration closed nobody gets a seat', () => {
    world.later(13 * DAY);
    expect(() => hold(ada)).toThrow(expect.objectContaining({ kind: 'gone' }));
  });

  test('whoever has a place gets no second one', () => {
    confirmPlace(world.system(), { holdId: hold(ada).id, organisationId: null, sourceKey: 'lin_1' });
    expect(() => hold(ada)).toThrow(expect.objectContaining({ kind: 'conflict' }));
  });

  test('a visitor is asked to sign in, and an unproved address to be confirmed first', () => {
    expect(() => holdPlace(world.visitor(), { runId: run.id, personId: ada, organisationId: null })).toThrow(
      expect.objectContaining({ kind: 'sign_in_first' }),
    );
    const unproved = { ...actorWith(ada), emailConfirmed: false };
    expect(() => holdPlace(world.as(unproved), { runId: run.id, personId: ada, organisationId: null })).toThrow(
      expect.objectContaining({ kind: 'not_allowed' }),
    );
  });

  test('a stranger holds no seat for somebody else', () => {
    const stranger = makePerson(world);
    expect(() => holdPlace(world.person(stranger), { runId: run.id, personId: ada, organisationId: null })).toThrow(
      expect.objectContaining({ kind: 'not_allowed' }),
    );
  });

  test('a coordinator holds one for who belongs to the organisation, and for nobody else', () => {
    const organisation = makeOrganisation(world);
    const dora = makePerson(world, { coordinates: organisation });
    const colleague = makePerson(world, { worksAt: organisation });
    const ask = (personId: string) =>
      holdPlace(world.person(dora), { runId: run.id, personId, organisationId: organisation });
    expect(ask(colleague)).toMatchObject({ personId: colleague, heldBy: dora });
    expect(() => ask(ada)).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
  });

  test('who waits comes before who is new', () => {
    const kept = hold(ada);
    hold(makePerson(world));
    const first = makePerson(world);
    joinWaitingList(world.person(first), { runId: run.id });
    releaseHold(world.person(ada), { holdId: kept.id });
    expect(() => hold(makePerson(world))).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(hold(first)).toBeTruthy();
    expect(seatsOf(world.system(), run.id).waiting).toBe(0);
  });

  test('the table itself takes no hold above the capacity', () => {
    hold(ada);
    hold(makePerson(world));
    const insert = `INSERT INTO place_holds (id, run_id, person_id, held_at, lapses_at) VALUES ('hol_x', '${run.id}', '${ada}', ${world.now().getTime()}, ${world.now().getTime() + 1})`;
    expect(() => world.open.exec(insert)).toThrow('guard: the run is full');
  });
});

describe('releasing a hold', () => {
  test('makes the seat free again; twice is once', () => {
    const kept = hold(ada);
    releaseHold(world.person(ada), { holdId: kept.id });
    releaseHold(world.person(ada), { holdId: kept.id });
    expect(seatsOf(world.system(), run.id).free).toBe(2);
    expect(world.rows('SELECT outcome FROM place_hold_ends')).toEqual([{ outcome: 'released' }]);
  });

  test('a stranger cannot, and what is not there is not found', () => {
    const kept = hold(ada);
    expect(() => releaseHold(world.person(makePerson(world)), { holdId: kept.id })).toThrow(
      expect.objectContaining({ kind: 'not_found' }),
    );
    expect(() => releaseHold(world.person(ada), { holdId: 'hol_none' })).toThrow(
      expect.objectContaining({ kind: 'not_found' }),
    );
  });
});
