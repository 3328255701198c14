import { describe, expect, it } from 'vitest';
import { findActor, listCoordinatedOrganisations, listPeopleWithRole, signIn } from '#domain/identity/index.ts';
import type { App } from '#src/app.ts';
import { sendMails } from '#tests/support/mails.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { cast, DEMO_PASSWORD, organisations, people } from './cast.ts';
import { actingAs, organisationIdOf, peoplePart, personIdOf } from './people.ts';

const appOf = (world: World) => ({ contextFor: world.as, clock: { now: world.now } }) as unknown as App;

describe('the people of the demo', () => {
  it('stand in their roles and organisations and can log in', async () => {
    const world = makeWorld();
    const app = appOf(world);
    await peoplePart.run(app);
    const ctx = world.system();
    expect(listPeopleWithRole(ctx, 'administrator').map((person) => person.name)).toEqual(['Eve Jansen']);
    expect(listPeopleWithRole(ctx, 'assessor')).toHaveLength(3);
    expect(listCoordinatedOrganisations(actingAs(app, 'dora'))).toMatchObject([
      { id: organisationIdOf(ctx, 'langetafel'), kvk: '00000001' },
    ]);
    for (const { email, key } of cast) {
      expect(await signIn(world.visitor(), { email, password: DEMO_PASSWORD, address: key })).toBe(
        personIdOf(ctx, key),
      );
    }
    expect(findActor(ctx, personIdOf(ctx, 'ada'))).toMatchObject({ roles: new Set(), coordinates: new Set() });
    await sendMails(world);
  });

  it('have keys that are their addresses, and each organisation a coordinator of its own', () => {
    for (const { key, email } of people) expect(email).toBe(`${key}@klimroute.example`);
    expect(new Set(people.map((person) => person.key)).size).toBe(people.length);
    expect(new Set(organisations.map((organisation) => organisation.coordinator)).size).toBe(5);
  });
});
