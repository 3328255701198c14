import type { Ctx, Role } from '#domain/context.ts';
import {
  addMember,
  appoint,
  createOrganisation,
  enterPerson,
  findActor,
  findOrganisationByName,
  findPersonByEmail,
} from '#domain/identity/index.ts';
import type { App } from '#src/app.ts';
import { DEMO_PASSWORD, emailOf, type OrganisationKey, organisations, type PersonKey, people } from './cast.ts';
import type { SeedPart } from './part.ts';

const APPOINTED: readonly (readonly [PersonKey, Role])[] = [
  ['ben', 'trainer'],
  ['bente', 'trainer'],
  ['cleo', 'assessor'],
  ['can', 'assessor'],
  ['chantal', 'assessor'],
  ['chris', 'certification_officer'],
  ['cor', 'certification_officer'],
];

/** The people of the demo, their roles and their organisations, as they came in over the last years. */
const DAY_MS = 24 * 3600_000;
export const peoplePart: SeedPart = {
  name: 'people',
  async run(app) {
    await Promise.all(
      people.map(({ name, email }, index) =>
        enterPerson(systemAt(app, 900 - index * 10), { name, email, password: DEMO_PASSWORD }),
      ),
    );
    const first = systemAt(app, 500);
    appoint(first, { personId: personIdOf(first, 'eve'), role: 'administrator' });
    const eve = actingAs(app, 'eve', 499);
    for (const [key, role] of APPOINTED) appoint(eve, { personId: personIdOf(eve, key), role });
    for (const [index, organisation] of organisations.entries()) enter(app, organisation, index + 1);
  },
};

function enter(app: App, input: (typeof organisations)[number], number: number): void {
  const eve = actingAs(app, 'eve', 480 - number * 7);
  const organisationId = createOrganisation(eve, {
    name: input.name,
    kind: input.kind,
    kvk: String(number).padStart(8, '0'),
    street: `Keukentafelstraat ${number}`,
    postcode: `0000 A${'ABCDE'[number - 1]}`,
    city: input.city,
    invoiceEmail: `facturen@${input.key}.example`,
    iban: `NL00 DEMO 0000 0000 0${number}`,
  });
  addMember(eve, { organisationId, personId: personIdOf(eve, input.coordinator), role: 'coordinator' });
  const coordinator = actingAs(app, input.coordinator, 400);
  for (const key of input.staff)
    addMember(coordinator, { organisationId, personId: personIdOf(coordinator, key), role: 'employee' });
}

/** The product itself, so many days before the first start. */
export function systemAt(app: App, daysAgo: number): Ctx {
  const at = new Date(app.clock.now().getTime() - daysAgo * DAY_MS);
  return { ...app.contextFor({ kind: 'system', job: 'seed' }), now: () => at };
}

/** One of the demo's people, with the roles they have now, so many days before the first start. */
export function actingAs(app: App, key: PersonKey, daysAgo = 0): Ctx {
  const ctx = systemAt(app, daysAgo);
  const actor = findActor(ctx, personIdOf(ctx, key));
  if (!actor) throw new Error(`the demo has no ${key}`);
  return { ...ctx, actor };
}

export function personIdOf(ctx: Ctx, key: PersonKey): string {
  const person = findPersonByEmail(ctx, emailOf(key));
  if (!person) throw new Error(`the demo has no ${key}`);
  return person.id;
}

export function organisationIdOf(ctx: Ctx, key: OrganisationKey): string {
  const name = organisations.find((organisation) => organisation.key === key)?.name;
  const organisation = name === undefined ? undefined : findOrganisationByName(ctx, name);
  if (!organisation) throw new Error(`the demo has no ${key}`);
  return organisation.id;
}
