import { z } from 'astro/zod';
import { requireSignedIn } from '#domain/identity/index.ts';
import { requireRun } from '#domain/learning/index.ts';
import { answerPlace, joinWaitingList, leaveWaitingList, registrationRefusals } from '#domain/registration/index.ts';
import { registration } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { choice, code, id, tick } from './fields.ts';
import { form } from './form.ts';

const SELF = 'self';

export const registrationActions = {
  /** `payer` is `self` or the id of an organisation; `personId` says for whom an organisation buys. */
  reservePlace: form(
    z.object({ runId: id(), payer: code().default(''), personId: code().default(''), entry: tick() }),
    (input, ctx) => {
      const me = requireSignedIn(ctx).id;
      const organisationId = input.payer === '' || input.payer === SELF ? null : input.payer;
      if (!organisationId && input.personId && input.personId !== me) throw registrationRefusals.colleaguePays();
      const personId = input.personId || me;
      return {
        goTo: paths.order(
          reservePlace(ctx, { runId: input.runId, personId, organisationId, entryDeclared: input.entry }).id,
        ),
      };
    },
  ),

  answerPlace: form(
    z.object({ placeId: id(), answer: choice(registration.answerWhat, ['accepted', 'declined']) }),
    (input, ctx) => {
      const { courseId } = requireRun(ctx, answerPlace(ctx, input).runId);
      if (input.answer === 'declined')
        return { goTo: paths.mine(), flash: { kind: 'info', text: registration.declined } };
      return { goTo: paths.myCourse(courseId), flash: { kind: 'ok', text: registration.accepted } };
    },
  ),

  joinWaitingList: form(z.object({ runId: id() }), (input, ctx) => {
    const number = joinWaitingList(ctx, input);
    return { goTo: paths.run(input.runId), flash: { kind: 'ok', text: registration.onList(number) } };
  }),

  leaveWaitingList: form(z.object({ runId: id() }), (input, ctx) => {
    leaveWaitingList(ctx, input);
    return { goTo: paths.run(input.runId), flash: { kind: 'ok', text: registration.offList } };
  }),
};
