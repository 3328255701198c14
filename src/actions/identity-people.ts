import { z } from 'astro/zod';
import { ROLES } from '#domain/context.ts';
import { addMember, appoint, createOrganisation, endAppointment, endMembership } from '#domain/identity/index.ts';
import { people } from '#src/messages/people.nl.ts';
import { paths } from '#src/paths.ts';
import { choice, email, id, optionalText, text } from './fields.ts';
import { form } from './form.ts';

const ok = (sentence: string) => ({ kind: 'ok', text: sentence }) as const;

/** What an administrator does with people and organisations. */
export const peopleActions = {
  appoint: form(z.object({ personId: id(), role: choice(people.fill.role, ROLES) }), (input, ctx) => {
    appoint(ctx, input);
    return { goTo: paths.adminPerson(input.personId), notice: ok(people.appointed(input.role)) };
  }),

  endAppointment: form(z.object({ personId: id(), appointmentId: id() }), (input, ctx) => {
    endAppointment(ctx, { appointmentId: input.appointmentId });
    return { goTo: paths.adminPerson(input.personId), notice: ok(people.appointmentEnded) };
  }),

  addMember: form(z.object({ personId: id(), organisationId: id(), membership: choice(people.fill.membership, ['employee', 'coordinator']) }), (input, ctx) => {
    addMember(ctx, { organisationId: input.organisationId, personId: input.personId, role: input.membership });
    return { goTo: paths.adminPerson(input.personId), notice: ok(people.memberAdded) };
  }),

  endMembership: form(z.object({ personId: id(), organisationId: id() }), (input, ctx) => {
    endMembership(ctx, input);
    return { goTo: paths.adminPerson(input.personId), notice: ok(people.membershipEnded) };
  }),

  createOrganisation: form(
    z.object({
      name: text(people.fill.organisationName),
      kind: choice(people.fill.kind, ['gemeente', 'welfare', 'other']),
      kvk: z
        .string({ error: people.fill.kvk })
        .trim()
        .regex(/^\d{8}$/, people.fill.kvk),
      street: text(people.fill.street),
      postcode: z
        .string({ error: people.fill.postcode })
        .trim()
        .toUpperCase()
        .regex(/^\d{4} ?[A-Z]{2}$/, people.fill.postcode),
      city: text(people.fill.city),
      invoiceEmail: email(),
      iban: optionalText(40),
    }),
    (input, ctx) => {
      createOrganisation(ctx, { ...input, iban: input.iban || null });
      return { goTo: paths.adminOrganisations(), notice: ok(people.organisationCreated(input.name)) };
    },
  ),
};
