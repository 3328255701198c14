import { z } from 'astro/zod';
import { isAreaCode } from '#domain/areas/index.ts';
import { LONGEST_CONTACT, publishContact } from '#domain/identity/index.ts';
import {
  agreeToBeNamed,
  leaveLicence,
  namePerson,
  WITHDRAWAL_REASONS,
  withdrawLicence,
} from '#domain/licensing/index.ts';
import { adminLicences, forms, organisation } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { orderLicence } from '#src/workflows/order-licence.ts';
import { asks, choice, dayField, email, id, optionalText } from './fields.ts';
import { form } from './form.ts';

const words = organisation.apply;
const ok = (text: string) => ({ kind: 'ok', text }) as const;
const areaCode = () => asks('id', z.string({ error: words.chooseArea }).refine(isAreaCode, words.chooseArea));

export const licensingActions = {
  /** How residents reach the organisation, on the pages of its areas. */
  publishContact: form(
    z.object({
      organisationId: id(),
      licenceId: id(),
      publicEmail: optionalText(LONGEST_CONTACT),
      phone: optionalText(LONGEST_CONTACT),
      website: optionalText(LONGEST_CONTACT),
    }),
    ({ licenceId, ...input }, ctx) => {
      publishContact(ctx, input);
      return { goTo: paths.licence(licenceId), flash: ok(organisation.contact.kept) };
    },
  ),

  /** Holds the area and places the order; paying or agreeing on invoice is the order's own page. */
  order: form(
    z.object({
      organisationId: id(),
      areaCode: areaCode(),
      kind: choice(words.kindError, ['shared', 'exclusive']),
      startDay: dayField(words.startError),
      payBy: choice(words.payError, ['invoice', 'checkout']),
    }),
    ({ organisationId, kind, startDay, payBy, ...input }, ctx) => {
      const { order } = orderLicence(ctx, {
        organisationId,
        areaCode: input.areaCode,
        exclusive: kind === 'exclusive',
        scope: 'work',
        startDay,
        payBy,
      });
      return { goTo: paths.order(order.id), flash: ok(words.held) };
    },
  ),

  namePerson: form(
    z.object({
      licenceId: id(),
      personId: z.union([z.literal(''), id()], { error: forms.outdated }).optional(),
      email: z.union([z.literal(''), email()], { error: forms.email }).optional(),
    }),
    ({ licenceId, personId, ...input }, ctx) => {
      if (!personId && !input.email)
        return { refused: { kind: 'invalid', sentence: organisation.licence.nameWhom, field: 'email' } };
      namePerson(ctx, personId ? { licenceId, personId } : { licenceId, email: input.email ?? '' });
      return {
        goTo: paths.licence(licenceId),
        flash: ok(personId ? organisation.licence.askedMember : organisation.licence.askedByEmail),
      };
    },
  ),

  removePerson: form(z.object({ licenceId: id(), licenseeId: id() }), ({ licenceId, licenseeId }, ctx) => {
    leaveLicence(ctx, { licenseeId });
    return { goTo: paths.licence(licenceId), flash: ok(organisation.licence.removed) };
  }),

  /** By the administrator; the mail goes by itself. */
  withdraw: form(
    z.object({ licenceId: id(), reason: choice(adminLicences.reasonFill, WITHDRAWAL_REASONS) }),
    (input, ctx) => {
      withdrawLicence(ctx, input);
      return { goTo: paths.adminLicence(input.licenceId), flash: ok(adminLicences.withdrawn) };
    },
  ),

  agree: form(z.object({ licenseeId: id() }), ({ licenseeId }, ctx) => {
    agreeToBeNamed(ctx, { licenseeId });
    return { goTo: paths.myLicences(), flash: ok(organisation.mine.agreed) };
  }),

  leave: form(z.object({ licenseeId: id() }), ({ licenseeId }, ctx) => {
    const outcome = leaveLicence(ctx, { licenseeId });
    return {
      goTo: paths.myLicences(),
      flash: ok(outcome === 'declined' ? organisation.mine.declined : organisation.mine.steppedBack),
    };
  }),
};
