import { z } from 'astro/zod';
import { ROLES } from '#domain/context.ts';
import { addMember, appoint, createOrganisation, endAppointment, endMembership } from '#domain/identity/index.ts';
import { people } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { choice, country, email, iban, id, kvk, paperText, postcode, vatId, withCountry } from './fields.ts';
import { form } from './form.ts';

const ok = (sentence: string) => ({ kind: 'ok', text: sentence }) as const;

/** What an administrator does with people and organisations. */
export const peopleActions = {
  appoint: form(z.object({ personId: id(), role: choice(people.fill.role, ROLES) }), (input, ctx) => {
    appoint(ctx, input);
    return { goTo: paths.adminPerson(input.personId), flash: ok(people.appointed(input.role)) };
  }),

  endAppointment: form(z.object({ personId: id(), appointmentId: id() }), (input, ctx) => {
    endAppointment(ctx, { appointmentId: input.appointmentId });
    return { goTo: paths.adminPerson(input.personId), flash: ok(people.appointmentEnded) };
  }),

  addMember: form(
    z.object({
      personId: id(),
      organisationId: id(people.fill.organisation),
      membership: choice(people.fill.membership, ['employee', 'coordinator']),
    }),
    (input, ctx) => {
      addMember(ctx, { organisationId: input.organisationId, personId: input.personId, role: input.membership });
      return { goTo: paths.adminPerson(input.personId), flash: ok(people.memberAdded) };
    },
  ),

  endMembership: form(z.object({ personId: id(), organisationId: id() }), (input, ctx) => {
    endMembership(ctx, input);
    return { goTo: paths.adminPerson(input.personId), flash: ok(people.membershipEnded) };
  }),

  createOrganisation: form(
    withCountry(
      z.object({
        name: paperText(people.fill.organisationName),
        kind: choice(people.fill.kind, ['gemeente', 'welfare', 'other']),
        kvk: kvk(),
        vatId: vatId(),
        street: paperText(people.fill.street),
        postcode: postcode(),
        city: paperText(people.fill.city),
        country: country(),
        invoiceEmail: email(),
        iban: iban(),
      }),
    ),
    (input, ctx) => {
      createOrganisation(ctx, { ...input, iban: input.iban || null, vatId: input.vatId || null });
      return { goTo: paths.adminOrganisations(), flash: ok(people.organisationCreated(input.name)) };
    },
  ),
};
