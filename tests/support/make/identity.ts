import { appointments, memberships, organisations, people } from '#db/schema/identity.ts';
import type { Role } from '#domain/context.ts';
import { searchTextOf } from '#domain/identity/index.ts';
import type { World } from '../world.ts';

let made = 0;

/** A person with a confirmed address, and roles or a membership when asked for. Written straight into the tables: the verbs have tests of their own. */
export function makePerson(
  world: World,
  input: { name?: string; email?: string; roles?: Role[]; coordinates?: string; worksAt?: string } = {},
): string {
  made += 1;
  const id = `per_test${made}`;
  const db = world.open.db;
  const [name, email] = [input.name ?? `Mens ${made}`, input.email ?? `mens${made}@test.example`];
  db.insert(people)
    .values({
      id,
      name,
      email,
      searchText: searchTextOf(name, email),
      passwordHash: null,
      emailConfirmedAt: world.now(),
      createdAt: world.now(),
    })
    .run();
  for (const role of input.roles ?? []) {
    db.insert(appointments)
      .values({ id: `app_${id}_${role}`, personId: id, role, appointedBy: 'system:test', fromAt: world.now() })
      .run();
  }
  const organisationId = input.coordinates ?? input.worksAt;
  if (organisationId) {
    db.insert(memberships)
      .values({
        organisationId,
        personId: id,
        role: input.coordinates ? 'coordinator' : 'employee',
        fromAt: world.now(),
      })
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
      searchText: searchTextOf(name, 'factuur@test.example', 'Voorbeeldstad', '00000000'),
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
