import { describe, expect, it } from 'vitest';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { listOrganisationsForAdmin, listPeople, PEOPLE_PER_PAGE } from './people.ts';

describe('the list of people', () => {
  it('finds a part of a name or an address, with roles and organisations of now', () => {
    const world = makeWorld();
    const here = makeOrganisation(world, 'De Lange Tafel');
    const eve = makePerson(world, { name: 'Eve', email: 'eve@test.example', roles: ['administrator', 'trainer'] });
    makePerson(world, { name: 'Zoë Martens', email: 'z@post.example', coordinates: here });
    const rows = (search: string) => listPeople(world.person(eve), { search, page: 1 }).rows;
    expect(rows('martens')).toMatchObject([{ name: 'Zoë Martens', organisations: ['De Lange Tafel'], roles: [] }]);
    expect(rows('EVE@')).toMatchObject([{ id: eve, roles: ['administrator', 'trainer'], confirmed: true }]);
    expect(rows('')).toHaveLength(2);
  });

  it('takes % and _ as themselves', () => {
    const world = makeWorld();
    const eve = makePerson(world, { name: 'Eve', roles: ['administrator'] });
    makePerson(world, { name: 'A_B 100%' });
    expect(listPeople(world.person(eve), { search: '%', page: 1 }).total).toBe(1);
    expect(listPeople(world.person(eve), { search: 'a_b', page: 1 }).total).toBe(1);
    expect(listPeople(world.person(eve), { search: '\\', page: 1 }).total).toBe(0);
  });

  it('turns pages', () => {
    const world = makeWorld();
    const eve = makePerson(world, { name: 'Eve', roles: ['administrator'] });
    for (let n = 0; n < PEOPLE_PER_PAGE; n += 1) makePerson(world);
    expect(listPeople(world.person(eve), { search: '', page: 1 }).rows).toHaveLength(PEOPLE_PER_PAGE);
    expect(listPeople(world.person(eve), { search: '', page: 2 })).toMatchObject({ total: PEOPLE_PER_PAGE + 1, rows: [expect.anything()] });
  });

  it('is for administrators only, like the list of organisations', () => {
    const world = makeWorld();
    const dora = makePerson(world, { coordinates: makeOrganisation(world) });
    for (const ctx of [world.visitor(), world.person(dora), world.person(makePerson(world, { roles: ['certification_officer'] }))]) {
      expect(() => listPeople(ctx, { search: '', page: 1 })).toThrow(expect.objectContaining({ code: 'not_allowed' }));
      expect(() => listOrganisationsForAdmin(ctx)).toThrow(expect.objectContaining({ code: 'not_allowed' }));
    }
  });

  it('of organisations counts who belongs there and names who coordinates', () => {
    const world = makeWorld();
    const eve = makePerson(world, { roles: ['administrator'] });
    const here = makeOrganisation(world);
    const dora = makePerson(world, { name: 'Dora', coordinates: here });
    makePerson(world, { worksAt: here });
    expect(listOrganisationsForAdmin(world.person(eve))).toMatchObject([{ id: here, members: 2, coordinators: [{ id: dora, name: 'Dora' }] }]);
  });
});
