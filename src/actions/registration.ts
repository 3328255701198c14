import { z } from 'astro/zod';
import { requireSignedIn } from '#domain/identity/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { joinWaitingList, leaveWaitingList } from '#domain/registration/index.ts';
import { forms } from '#src/messages/forms.nl.ts';
import { registration } from '#src/messages/registration.nl.ts';
import { paths } from '#src/paths.ts';
import { answerGivenPlace } from '#src/processes/answer-place.ts';
import { reservePlace } from '#src/processes/checkout/reserve.ts';
import { id, optionalText, tick } from './fields.ts';
import { form } from './form.ts';

const SELF = 'self';

export const registrationActions = {
  /** `payer` is `self` or the id of an organisation; `personId` says for whom an organisation buys. */
  reservePlace: form(z.object({ runId: id(), payer: optionalText(80), personId: optionalText(80), entry: tick() }), (input, ctx) => {
    const me = requireSignedIn(ctx).id;
    const organisationId = input.payer === '' || input.payer === SELF ? null : input.payer;
    if (!organisationId && input.personId && input.personId !== me) throw new Refusal('invalid', registration.colleaguePays, 'personId');
    const personId = input.personId || me;
    return { goTo: paths.order(reservePlace(ctx, { runId: input.runId, personId, organisationId, entryDeclared: input.entry }).id) };
  }),

  answerPlace: form(z.object({ placeId: id(), answer: z.enum(['accepted', 'declined'], { error: forms.unknownChoice }) }), (input, ctx) => {
    const { courseId } = answerGivenPlace(ctx, input);
    if (input.answer === 'declined') return { goTo: paths.mine(), notice: { kind: 'info', text: registration.declined } };
    return { goTo: paths.myCourse(courseId), notice: { kind: 'ok', text: registration.accepted } };
  }),

  joinWaitingList: form(z.object({ runId: id() }), (input, ctx) => {
    const number = joinWaitingList(ctx, input);
    return { goTo: paths.run(input.runId), notice: { kind: 'ok', text: registration.onList(number) } };
  }),

  leaveWaitingList: form(z.object({ runId: id() }), (input, ctx) => {
    leaveWaitingList(ctx, input);
    return { goTo: paths.run(input.runId), notice: { kind: 'ok', text: registration.offList } };
  }),
};
