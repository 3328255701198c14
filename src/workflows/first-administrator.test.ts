import { describe, expect, it } from 'vitest';
import { listPeopleWithRole, requestSignInLink, signUp, useLink } from '#domain/identity/index.ts';
import { tokenTo } from '#tests/support/mails.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { appointFirstAdministrator } from './first-administrator.ts';

const email = 'beheer@test.example';

describe('the first administrator', () => {
  it('is appointed when there is none, and signs in by mail', async () => {
    const world = makeWorld();
    expect(await appointFirstAdministrator(world.visitor(), email)).toBe(true);
    const [first] = listPeopleWithRole(world.system(), 'administrator');
    requestSignInLink(world.visitor(), { email, address: '203.0.113.7' });
    expect(useLink(world.visitor(), await tokenTo(world, email))).toMatchObject({ personId: first?.id });
  });

  it('is appointed once', async () => {
    const world = makeWorld();
    await appointFirstAdministrator(world.visitor(), email);
    expect(await appointFirstAdministrator(world.visitor(), 'other@test.example')).toBe(false);
    expect(listPeopleWithRole(world.system(), 'administrator')).toHaveLength(1);
  });

  it('is not appointed beside one that there is', async () => {
    const world = makeWorld();
    makePerson(world, { roles: ['administrator'] });
    expect(await appointFirstAdministrator(world.visitor(), email)).toBe(false);
  });

  it('is refused while the address belongs to somebody who has not proved it', async () => {
    const world = makeWorld();
    await signUp(world.visitor(), { name: 'Stranger', email, password: 'drie-gele-fietsen', address: '203.0.113.7' });
    await expect(appointFirstAdministrator(world.visitor(), email)).rejects.toMatchObject({ kind: 'conflict' });
    expect(listPeopleWithRole(world.system(), 'administrator')).toEqual([]);
  });
});
