import { z } from 'astro/zod';
import { requireSignedIn } from '#domain/identity/index.ts';
import { requireRun } from '#domain/learning/index.ts';
import {
  answerPlace,
  askToHear,
  confirmInterest,
  joinWaitingList,
  leaveWaitingList,
  registrationRefusals,
  withdrawInterest,
} from '#domain/registration/index.ts';
import { hearing, identity, registration, seatByMail } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { askSeatByMail, claimSeatByMail } from '#src/workflows/checkout/claim-seat.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { choice, code, email, id, optionalText, SHORT_TEXT, tick, ticked } from './fields.ts';
import { form } from './form.ts';
import { nameField, optionalPasswordField, tokenField } from './identity-fields.ts';
import { startSession } from './session-cookie.ts';

const SELF = 'self';

type Claimed = Awaited<ReturnType<typeof claimSeatByMail>>;

/** Where the button of the mail leads, and the sentence that is said there. */
function afterClaim(claimed: Claimed): { goTo: string; flash?: { kind: 'ok' | 'info' | 'warning'; text: string } } {
  const { done } = seatByMail;
  const goTo = claimed.did === 'reserved' ? paths.order(claimed.orderId) : paths.run(claimed.runId);
  if (claimed.passwordDropped) return { goTo, flash: { kind: 'warning', text: identity.link.passwordDroppedLater } };
  switch (claimed.did) {
    case 'reserved':
      return { goTo, flash: { kind: 'ok', text: done.reserved(claimed.isNew) } };
    case 'on_list':
      return { goTo, flash: { kind: 'ok', text: registration.onList(claimed.number) } };
    case 'follows':
      return { goTo, flash: { kind: 'info', text: done.follows(claimed.city) } };
    case 'lost':
      return { goTo, flash: { kind: 'warning', text: done.lost } };
    default:
      return { goTo, flash: { kind: 'info', text: done[claimed.did] } };
  }
}

export const registrationActions = {
  /** For who is not signed in: one answer for every address. Who signed in elsewhere meanwhile reserves as themselves. */
  askSeat: form(
    z.object({
      runId: id(),
      wants: choice(seatByMail.what, ['seat', 'waiting']),
      name: nameField(),
      email: email(),
      entry: tick(),
      terms: ticked(identity.signUp.termsMissing),
    }),
    (input, ctx, context) => {
      const { runId, wants, name, entry } = input;
      if (ctx.actor.kind === 'person' && wants === 'seat') {
        const reservation = { runId, personId: ctx.actor.id, organisationId: null, entryDeclared: entry };
        return { goTo: paths.order(reservePlace(ctx, reservation).id) };
      }
      const { address } = context.locals;
      askSeatByMail(ctx, { runId, wants, name, email: input.email, address, entryDeclared: entry });
      return { goTo: paths.seatAsked(runId, wants) };
    },
  ),

  /** One answer for every address, on the list or not. */
  askToHear: form(
    z.object({ courseId: id(), city: optionalText(SHORT_TEXT), email: email() }),
    (input, ctx, context) => {
      const { courseId, city } = input;
      askToHear(ctx, { courseId, city, email: input.email, address: context.locals.address });
      return { goTo: paths.interestAsked() };
    },
  ),

  confirmInterest: form(z.object({ token: tokenField() }), (input, ctx) => {
    confirmInterest(ctx, input.token);
    return { goTo: paths.interest(input.token), flash: { kind: 'ok', text: hearing.done } };
  }),

  withdrawInterest: form(z.object({ token: tokenField() }), (input, ctx) => {
    withdrawInterest(ctx, input.token);
    return { goTo: paths.catalogue(), flash: { kind: 'ok', text: hearing.left } };
  }),

  claimSeat: form(z.object({ token: tokenField(), password: optionalPasswordField() }), async (input, ctx, context) => {
    const claimed = await claimSeatByMail(ctx, input.token, input.password);
    await startSession(context, claimed.personId);
    return afterClaim(claimed);
  }),

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
