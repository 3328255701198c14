import { describe, expect, it } from 'vitest';
import { changeName, endMembership, fillSearchTexts } from '#domain/identity/index.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { cursorOf } from './key-page.ts';
import { listMemberships } from './memberships.ts';
import { listOrganisationsForAdmin, listPeople } from './people.ts';

describe('the list of people', () => {
  it('finds a part of a name or an address, with roles and organisations of now', () => {
    const world = makeWorld();
    const here = makeOrganisation(world, 'De Lange Tafel');
    const eve = makePerson(world, { name: 'Eve', email: 'eve@test.example', roles: ['administrator', 'trainer'] });
    makePerson(world, { name: 'Zoë Martens', email: 'z@post.example', coordinates: here });
    const rows = (search: string) => listPeople(world.person(eve), { search, at: null }).rows;
    expect(rows('martens')).toMatchObject([{ name: 'Zoë Martens', organisations: ['De Lange Tafel'], roles: [] }]);
    expect(rows('EVE@')).toMatchObject([{ id: eve, roles: ['administrator', 'trainer'], confirmed: true }]);
    expect(rows('zoe mart')).toHaveLength(1);
    expect(rows('artens')).toEqual([]);
    expect(rows('')).toHaveLength(2);
  });

  it('finds a name however it is typed: accents, capitals, quotes, ligatures', () => {
    const world = makeWorld();
    const eve = makePerson(world, { name: 'Eve', roles: ['administrator'] });
    for (const name of ['Zoë Martens', 'Étienne D’Arcy', 'Weiß', 'Ĳsbrand', 'Łukasz']) makePerson(world, { name });
    const found = (search: string) => listPeople(world.person(eve), { search, at: null }).rows.map((row) => row.name);
    expect(found('ZOË')).toEqual(['Zoë Martens']);
    expect(found('zoe\u0308')).toEqual(['Zoë Martens']);
    expect(found('étienne')).toEqual(['Étienne D’Arcy']);
    expect(found("d'arcy")).toEqual(['Étienne D’Arcy']);
    expect(found('D’Arcy')).toEqual(['Étienne D’Arcy']);
    expect(found('WEISS')).toEqual(['Weiß']);
    expect(found('ijsbrand')).toEqual(['Ĳsbrand']);
    expect(found('lukasz')).toEqual(['Łukasz']);
  });

  it('finds who was there before the search was kept, and who changed name or address since', async () => {
    const world = makeWorld();
    const eve = makePerson(world, { name: 'Eve', roles: ['administrator'] });
    const zoe = makePerson(world, { name: 'Zoë' });
    makeOrganisation(world);
    world.open.exec("UPDATE people SET search_text = ''; UPDATE organisations SET search_text = ''");
    const total = (search: string) => listPeople(world.person(eve), { search, at: null }).rows.length;
    expect(total('zoe')).toBe(0);
    expect(fillSearchTexts(world.system())).toBe(3);
    expect(fillSearchTexts(world.system())).toBe(0);
    expect(total('zoe')).toBe(1);
    changeName(world.person(zoe), { name: 'Chloé' });
    expect([total('zoe'), total('CHLOE')]).toEqual([0, 1]);
  });

  it('takes % and _ as themselves', () => {
    const world = makeWorld();
    const eve = makePerson(world, { name: 'Eve', roles: ['administrator'] });
    makePerson(world, { name: 'A_B 100%' });
    expect(listPeople(world.person(eve), { search: '%', at: null }).rows).toEqual([]);
    expect(listPeople(world.person(eve), { search: 'a_b', at: null }).rows).toHaveLength(1);
    expect(listPeople(world.person(eve), { search: '\\', at: null }).rows).toEqual([]);
  });

  it('turns pages', () => {
    const world = makeWorld();
    const eve = makePerson(world, { name: 'Eve', roles: ['administrator'] });
    for (let n = 0; n < 50; n += 1) makePerson(world);
    const read = (query: string) =>
      listPeople(world.person(eve), { search: '', at: cursorOf(new URL(`http://x.test/?${query}`)) });
    const first = read('');
    const second = read(`na=${first.next}`);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 1, null]);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(51);
    expect(read(`voor=${second.previous}`).rows).toEqual(first.rows);
  });

  it('is for administrators only, like the list of organisations', () => {
    const world = makeWorld();
    const dora = makePerson(world, { coordinates: makeOrganisation(world) });
    for (const ctx of [
      world.visitor(),
      world.person(dora),
      world.person(makePerson(world, { roles: ['certification_officer'] })),
    ]) {
      expect(() => listPeople(ctx, { search: '', at: null })).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
      expect(() => listOrganisationsForAdmin(ctx, { search: '', at: null })).toThrow(
        expect.objectContaining({ kind: 'not_allowed' }),
      );
    }
  });

  it('of organisations counts who belongs there and names who coordinates', () => {
    const world = makeWorld();
    const eve = makePerson(world, { roles: ['administrator'] });
    const here = makeOrganisation(world);
    const dora = makePerson(world, { name: 'Dora', coordinates: here });
    makePerson(world, { worksAt: here });
    expect(listOrganisationsForAdmin(world.person(eve), { search: '', at: null }).rows).toMatchObject([
      { id: here, members: 2, coordinators: [{ id: dora, name: 'Dora' }] },
    ]);
  });
});

describe('the list of organisations that somebody belongs to', () => {
  it('turns pages in the order of joining, and leaves out what was left', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    const names = Array.from({ length: 27 }, (_, n) => `Tafel ${n}`);
    const ids = names.map((name) => makeOrganisation(world, name));
    for (const organisationId of ids)
      world.open.exec(
        `INSERT INTO memberships (organisation_id, person_id, role, from_at) VALUES ('${organisationId}', '${ada}', 'employee', 0)`,
      );
    endMembership(world.person(makePerson(world, { roles: ['administrator'] })), {
      personId: ada,
      organisationId: ids[3] ?? '',
    });
    const read = (query: string) =>
      listMemberships(world.person(ada), ada, cursorOf(new URL(`http://x.test/?${query}`)));
    const first = read('');
    const second = read(`na=${first.next}`);
    const shown = [...first.rows, ...second.rows].map(({ organisationName }) => organisationName);
    expect(shown).toEqual(names.filter((name) => name !== 'Tafel 3'));
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 1, null]);
    expect(read(`voor=${second.previous}`).rows).toEqual(first.rows);
  });
});
