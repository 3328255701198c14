import { describe, expect, it } from 'vitest';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { addMember } from './add-member.ts';
import { createOrganisation } from './create-organisation.ts';
import { endMembership } from './end-membership.ts';
import {
  everMemberOf,
  findOrganisation,
  isMember,
  listCoordinatedOrganisations,
  listMembers,
  organisationNames,
} from './find-organisation.ts';
import { actorOfCookie, openSession } from './sessions.ts';

const input = {
  name: ' Stichting  Noaberschap ',
  kind: 'welfare',
  kvk: '00000001',
  street: 'Pleinweg 1',
  postcode: '0000 AA',
  city: 'Voorbeeldstad',
  invoiceEmail: 'Factuur@test.example',
} as const;

function worldWithTwo() {
  const world = makeWorld();
  const eve = makePerson(world, { roles: ['administrator'] });
  const here = makeOrganisation(world, 'Hier');
  const there = makeOrganisation(world, 'Daar');
  const dora = makePerson(world, { coordinates: here });
  const dirk = makePerson(world, { coordinates: there });
  return { world, eve, here, there, dora, dirk, ada: makePerson(world) };
}

describe('an organisation', () => {
  it('is entered by an administrator', () => {
    const { world, eve } = worldWithTwo();
    const id = createOrganisation(world.person(eve), input);
    expect(findOrganisation(world.system(), id)).toMatchObject({
      name: 'Stichting Noaberschap',
      invoiceEmail: 'factuur@test.example',
      iban: null,
    });
    expect(organisationNames(world.system(), [id, 'org_none'])).toEqual(new Map([[id, 'Stichting Noaberschap']]));
    expect(createOrganisation(world.person(eve), input)).not.toBe(id);
  });

  it('is not entered by anybody else', () => {
    const { world, dora, ada } = worldWithTwo();
    for (const ctx of [world.visitor(), world.person(ada), world.person(dora)]) {
      expect(() => createOrganisation(ctx, input)).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
    }
  });
});

describe('a member', () => {
  it('is taken in by the coordinator, once', () => {
    const { world, here, dora, ada } = worldWithTwo();
    addMember(world.person(dora), { organisationId: here, personId: ada, role: 'employee' });
    addMember(world.person(dora), { organisationId: here, personId: ada, role: 'employee' });
    expect(listMembers(world.system(), here).map((member) => [member.personId, member.role])).toEqual([
      [dora, 'coordinator'],
      [ada, 'employee'],
    ]);
    expect(world.rows('SELECT 1 FROM journal')).toHaveLength(1);
  });

  it('becomes coordinator through an administrator only, at once, and signs in again', async () => {
    const { world, eve, here, dora, ada } = worldWithTwo();
    addMember(world.person(dora), { organisationId: here, personId: ada, role: 'employee' });
    const cookie = await openSession(world.visitor(), ada);
    expect(() => addMember(world.person(dora), { organisationId: here, personId: ada, role: 'coordinator' })).toThrow(
      expect.objectContaining({ kind: 'not_allowed' }),
    );
    addMember(world.person(eve), { organisationId: here, personId: ada, role: 'coordinator' });
    expect(
      listCoordinatedOrganisations(world.person(ada)).map((coordinatedOrganisation) => coordinatedOrganisation.id),
    ).toEqual([here]);
    expect((await actorOfCookie(world.visitor(), cookie.value)).actor.kind).toBe('visitor');
  });

  it('is not taken in by a stranger, nor by the coordinator of another organisation', () => {
    const { world, here, dirk, ada } = worldWithTwo();
    for (const ctx of [world.visitor(), world.person(ada), world.person(dirk)]) {
      expect(() => addMember(ctx, { organisationId: here, personId: ada, role: 'employee' })).toThrow(
        expect.objectContaining({ kind: 'not_allowed' }),
      );
    }
  });

  it('is a person and an organisation that exist', () => {
    const { world, eve, here, ada } = worldWithTwo();
    expect(() => addMember(world.person(eve), { organisationId: 'org_none', personId: ada, role: 'employee' })).toThrow(
      expect.objectContaining({ kind: 'not_found' }),
    );
    expect(() =>
      addMember(world.person(eve), { organisationId: here, personId: 'per_none', role: 'employee' }),
    ).toThrow(expect.objectContaining({ kind: 'not_found' }));
  });

  it('is let go by the coordinator or leaves, and that they were there is remembered', () => {
    const { world, here, dora, ada } = worldWithTwo();
    addMember(world.person(dora), { organisationId: here, personId: ada, role: 'employee' });
    endMembership(world.person(dora), { organisationId: here, personId: ada });
    endMembership(world.person(dora), { organisationId: here, personId: ada });
    expect(isMember(world.system(), here, ada)).toBe(false);
    expect(everMemberOf(world.system(), ada)).toEqual(new Set([here]));
    addMember(world.person(dora), { organisationId: here, personId: ada, role: 'employee' });
    endMembership(world.person(ada), { organisationId: here, personId: ada });
    expect(isMember(world.system(), here, ada)).toBe(false);
  });

  it('who coordinates is let go by an administrator, at once', () => {
    const { world, eve, here, dora } = worldWithTwo();
    const second = makePerson(world, { coordinates: here });
    expect(() => endMembership(world.person(second), { organisationId: here, personId: dora })).toThrow(
      expect.objectContaining({ kind: 'not_allowed' }),
    );
    endMembership(world.person(eve), { organisationId: here, personId: dora });
    expect(listCoordinatedOrganisations(world.person(dora))).toEqual([]);
  });

  it('of another organisation is out of reach', () => {
    const { world, here, dora, dirk } = worldWithTwo();
    expect(() => endMembership(world.person(dirk), { organisationId: here, personId: dora })).toThrow(
      expect.objectContaining({ kind: 'not_allowed' }),
    );
  });
});
