import { expect, test } from 'vitest';
import { makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { closeRun } from './close-run.ts';
import { holdPlace, joinWaitingList } from './index.ts';

test('who waits for a run that does not go on, or keeps a seat of it, is told once; nobody but the product ends it', () => {
  const world = makeWorld();
  const run = makeRunForSale(world, { capacity: 1 });
  const [ada, ben, eve] = [makePerson(world), makePerson(world), makePerson(world, { roles: ['administrator'] })];
  holdPlace(world.person(ada), { runId: run.id, personId: ada, organisationId: null });
  joinWaitingList(world.person(ben), { runId: run.id });
  expect(() => closeRun(world.person(eve), run.id)).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
  for (const _ of [1, 2]) closeRun(world.system(), run.id);
  const told = world.rows<{ key: string }>("SELECT key FROM outbox WHERE key LIKE 'registration.waiting_ended:%'");
  expect(told.map(({ key }) => key).sort()).toEqual(
    [ada, ben].map((id) => expect.stringContaining(id)).sort((a, b) => `${a}`.localeCompare(`${b}`)),
  );
  expect(world.rows('SELECT 1 FROM waiting_list WHERE left_at IS NULL')).toEqual([]);
});
