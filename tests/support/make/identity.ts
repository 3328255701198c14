import { appointments, memberships, organisations, people } from '#db/schema/identity.ts';
import type { Role } from '#domain/context.ts';
import type { World } from '../world.ts';

let made = 0;

/** A person with a confirmed address, and roles or a membership when asked for. Written straight into the tables: the verbs have tests of their own. */
export function makePerson(world: World, given: { name?: string; email?: string; roles?: Role[]; coordinates?: string; worksAt?: string } = {}): string {
  made += 1;
  const id = `per_test${made}`;
  const db = world.open.db;
  db.insert(people)
    .values({
      id,
      name: given.name ?? `Mens ${made}`,
      email: given.email ?? `mens${made}@test.example`,
      passwordHash: null,
      emailConfirmedAt: world.now(),
      createdAt: world.now(),
    })
    .run();
  for (const role of given.roles ?? []) {
    db.insert(appointments)
      .values({ id: `app_${id}_${role}`, personId: id, role, appointedBy: 'system:test', fromAt: world.now() })
      .run();
  }
  const organisationId = given.coordinates ?? given.worksAt;
  if (organisationId) {
    db.insert(memberships)
      .values({ organisationId, personId: id, role: given.coordinates ? 'coordinator' : 'employee', fromAt: world.now() })
      .run();
  }
  return id;
}

export function makeOrganisation(world: World, name = 'Stichting Voorbeeld'): string {
  made += 1;
  const id = `org_test${made}`;
  world.open.db
    .insert(organisations)
    .values({
      id,
      name,
      kind: 'welfare',
      kvk: '00000000',
      street: 'Pleinweg 1',
      postcode: '0000 AA',
      city: 'Voorbeeldstad',
      invoiceEmail: 'factuur@test.example',
      createdAt: world.now(),
    })
    .run();
  return id;
}
