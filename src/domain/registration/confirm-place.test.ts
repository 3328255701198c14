import { beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '#domain/learning/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeRun } from '#tests/support/make/learning.ts';
import { HOUR, MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { confirmPlace } from './confirm-place.ts';
import { endPlace } from './end-place.ts';
import { extendHold } from './extend-hold.ts';
import { findPlaceOf, seatsOf } from './find.ts';
import { holdPlace } from './hold-place.ts';
import { lapseHolds } from './lapse-holds.ts';
import type { Hold } from './place.ts';

let world: World;
let run: Run;
let ada: string;
let hold: Hold;

beforeEach(() => {
  world = makeWorld();
  run = makeRun(world, { capacity: 1 });
  ada = makePerson(world);
  hold = holdPlace(world.person(ada), { runId: run.id, personId: ada, organisationId: null });
});

const confirm = (holdId = hold.id, sourceKey = 'lin_1') =>
  confirmPlace(world.system(), { holdId, organisationId: null, sourceKey });

describe('confirming a place', () => {
  test('turns the hold into a place', () => {
    expect(confirm()).toMatchObject({ personId: ada, runId: run.id });
    expect(seatsOf(world.system(), run.id)).toMatchObject({ places: 1, holds: 0, free: 0 });
  });

  test('twice for the same line gives one place', () => {
    expect(confirm()).toEqual(confirm());
    expect(seatsOf(world.system(), run.id).places).toBe(1);
  });

  test('a hold that lapsed is confirmed while the seat is still free', () => {
    world.later(HOUR);
    lapseHolds(world.system());
    expect(confirm()).toMatchObject({ personId: ada });
  });

  test('a seat that went to somebody else is not given again, and nothing is written', () => {
    world.later(HOUR);
    const ben = makePerson(world);
    const other = holdPlace(world.person(ben), { runId: run.id, personId: ben, organisationId: null });
    expect(confirm()).toBeNull();
    expect(confirm(other.id, 'lin_2')).toMatchObject({ personId: ben });
    expect(findPlaceOf(world.system(), run.id, ada)).toBeNull();
  });

  test('a person does not confirm a place by hand', () => {
    expect(() =>
      confirmPlace(world.person(ada), { holdId: hold.id, organisationId: null, sourceKey: 'lin_1' }),
    ).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
  });

  test('the table itself takes no place above the capacity, and no second one for a person', () => {
    confirm();
    const other = makePerson(world);
    const insert = (id: string, person: string) =>
      `INSERT INTO places (id, run_id, person_id, source_key, confirmed_at) VALUES ('${id}', '${run.id}', '${person}', '${id}', ${world.now().getTime()})`;
    expect(() => world.open.exec(insert('pla_x', other))).toThrow('guard: the run is full');
    expect(() => world.open.exec(`UPDATE course_runs SET capacity = 0 WHERE id = '${run.id}'`)).toThrow(
      'guard: the run has more places than that',
    );
    world.open.exec(`UPDATE course_runs SET capacity = 5 WHERE id = '${run.id}'`);
    expect(() => world.open.exec(insert('pla_y', ada))).toThrow('guard: the person has a place in this run');
    expect(() => world.open.exec("DELETE FROM places WHERE source_key = 'lin_1'")).toThrow(
      'guard: a place is never deleted',
    );
  });
});

describe('ending a place', () => {
  test('gives the seat back; twice is once', () => {
    confirm();
    endPlace(world.system(), { sourceKey: 'lin_1', reason: 'refunded' });
    endPlace(world.system(), { sourceKey: 'lin_1', reason: 'refunded' });
    expect(seatsOf(world.system(), run.id).free).toBe(1);
    expect(world.rows('SELECT * FROM place_ends')).toHaveLength(1);
  });

  test('with nothing to end it answers nothing, and a person cannot', () => {
    expect(endPlace(world.system(), { sourceKey: 'lin_none', reason: 'refunded' })).toBeNull();
    expect(() => endPlace(world.person(ada), { sourceKey: 'lin_1', reason: 'refunded' })).toThrow(
      expect.objectContaining({ kind: 'not_allowed' }),
    );
  });
});

describe('extending a hold', () => {
  const until = () => new Date(world.now().getTime() + 45 * MINUTE);

  test('keeps the seat longer while it counts; never shorter', () => {
    expect(extendHold(world.system(), { holdId: hold.id, until: until() })).toBe('kept');
    expect(extendHold(world.system(), { holdId: hold.id, until: new Date(world.now().getTime() + MINUTE) })).toBe(
      'kept',
    );
    world.later(44 * MINUTE);
    expect(seatsOf(world.system(), run.id).free).toBe(0);
  });

  test('what lapsed is gone and cannot be brought back, by the table neither', () => {
    world.later(20 * MINUTE);
    expect(extendHold(world.system(), { holdId: hold.id, until: until() })).toBe('gone');
    const at = world.now().getTime();
    expect(() => world.open.exec(`UPDATE place_holds SET lapses_at = ${at + 1000}, extended_at = ${at}`)).toThrow(
      'guard: a hold only gets longer',
    );
  });

  test('a person cannot extend their own hold', () => {
    expect(() => extendHold(world.person(ada), { holdId: hold.id, until: until() })).toThrow(
      expect.objectContaining({ kind: 'not_allowed' }),
    );
  });
});

describe('lapsing holds', () => {
  test('ends what is over, once, and leaves what counts', () => {
    expect(lapseHolds(world.system())).toBe(0);
    world.later(20 * MINUTE);
    expect(lapseHolds(world.system())).toBe(1);
    expect(lapseHolds(world.system())).toBe(0);
  });

  test('a person cannot', () => {
    expect(() => lapseHolds(world.person(ada))).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
  });
});
