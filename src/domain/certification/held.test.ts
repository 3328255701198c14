import { expect, test } from 'vitest';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { requireHeld } from './find.ts';

test('a certificate is there for its holder and for nobody else, whatever their role', () => {
  const world = makeWorld();
  const holder = makePerson(world);
  const { id } = makeCredential(world, holder, { kind: 'participation' });
  expect(requireHeld(world.person(holder), id).id).toBe(id);
  const others = [
    world.visitor(),
    world.system(),
    world.person(makePerson(world)),
    world.person(makePerson(world, { coordinates: makeOrganisation(world) })),
    ...(['trainer', 'assessor', 'certification_officer', 'administrator'] as const).map((role) =>
      world.person(makePerson(world, { roles: [role] })),
    ),
  ];
  for (const who of others) expect(() => requireHeld(who, id)).toThrow(expect.objectContaining({ kind: 'not_found' }));
});
