import { expect, test } from 'vitest';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { reportVirus } from './report-virus.ts';

test('a virus that was refused goes to every administrator, each time, and into the journal without signs that are not ours', () => {
  const world = makeWorld();
  const [eve, els] = [0, 1].map(() => makePerson(world, { roles: ['administrator'] }));
  makePerson(world, { roles: ['certification_officer'] });
  const ada = makePerson(world);
  reportVirus(world.person(ada), 'Eicar-Test <b>\nnaam');
  const mails = () =>
    world
      .rows<{ payload: string }>("SELECT payload FROM outbox WHERE payload LIKE '%virus_found%'")
      .map(({ payload }) => String((JSON.parse(payload) as { personId: string }).personId))
      .sort();
  expect(mails()).toEqual([eve, els].sort());
  expect(world.rows("SELECT actor_id, entry FROM journal WHERE verb = 'identity.report_virus'")).toEqual([
    { actor_id: ada, entry: expect.stringContaining('"found":"Eicar-Test__b__naam"') },
  ]);
  reportVirus(world.person(ada), 'Eicar-Test');
  expect(mails()).toHaveLength(4);
});
