import { expect, test } from 'vitest';
import { appoint } from '#domain/identity/index.ts';
import { makeOpenCase, makeTrainerOf, markFinal, seeIdentity } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { decideCase } from './decide.ts';

const reasons = 'Beide beoordelaars zien op elk criterium genoeg, en ik volg hen.';
/** Who got a mail of this kind, by the id that its payload names. */
const told = (world: World, kind: string, people: readonly string[]) => {
  const rows = world.rows<{ payload: string }>(`SELECT payload FROM outbox WHERE key LIKE 'assessment.${kind}:%'`);
  return people.filter((id) => rows.some(({ payload }) => payload.includes(id)));
};

function start(tied: readonly ('chris' | 'cor' | 'eve')[]) {
  const world = makeWorld();
  const cast = {
    chris: makePerson(world, { roles: ['certification_officer'] }),
    cor: makePerson(world, { roles: ['certification_officer'] }),
    eve: makePerson(world, { roles: ['administrator'] }),
    ed: makePerson(world, { roles: ['administrator'] }),
  };
  const { id, candidateId } = makeOpenCase(world);
  for (const who of tied) makeTrainerOf(world, candidateId, cast[who]);
  for (const seat of [1, 2] as const) markFinal(world, id, seat);
  return { world, cast, id };
}

test('that every mark is in is told to the officers without a tie alone', () => {
  const { world, cast } = start(['chris']);
  expect(told(world, 'ready', Object.values(cast))).toEqual([cast.cor]);
  expect(told(world, 'no_decider', Object.values(cast))).toEqual([]);
});

test('where every officer has a tie an administrator without one hears it, and whoever is appointed then decides', () => {
  const { world, cast, id } = start(['chris', 'cor', 'eve']);
  expect(told(world, 'ready', Object.values(cast))).toEqual([]);
  expect(told(world, 'no_decider', Object.values(cast))).toEqual([cast.ed]);
  for (const who of [cast.chris, cast.cor])
    expect(() => decideCase(world.person(who), id, { outcome: 'passed', reasons })).toThrow('assessment.tied_officer');
  const deputy = makePerson(world);
  appoint(world.person(cast.ed), { personId: deputy, role: 'certification_officer' });
  seeIdentity(world, id, deputy);
  expect(decideCase(world.person(deputy), id, { outcome: 'passed', reasons }).decision?.officerId).toBe(deputy);
});
