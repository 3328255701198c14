import { z } from 'astro/zod';
import {
  changeEmail,
  changeName,
  changePassword,
  chooseReminders,
  endCalendarFeed,
  endMembership,
  logOutEverywhere,
  makeCalendarFeed,
  requestReset,
  requestSignInLink,
  requireSignedIn,
  resendConfirmation,
  resetPassword,
  signIn,
  signUp,
  useLink,
} from '#domain/identity/index.ts';
import { identity, preferences } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { email, id, several, ticked } from './fields.ts';
import { form } from './form.ts';
import { nameField, optionalPasswordField, passwordField, returnField, tokenField } from './identity-fields.ts';
import { peopleActions } from './identity-people.ts';
import { deviceOf, endSession, keepSignUpProof, signUpProofOf, startSession } from './session-cookie.ts';

const ok = (text: string) => ({ kind: 'ok', text }) as const;
const warn = (text: string) => ({ kind: 'warning', text }) as const;

export const identityActions = {
  chooseReminders: form(z.object({ wanted: several() }), (input, ctx) => {
    chooseReminders(ctx, input);
    return { goTo: paths.preferences(), flash: ok(preferences.saved) };
  }),

  makeCalendarFeed: form(z.object({}), (_input, ctx) => {
    const address = ctx.settings.siteUrl + paths.calendarFeed(makeCalendarFeed(ctx));
    return { goTo: `${paths.preferences()}#agenda`, flash: { ...ok(preferences.calendar.made), fact: address } };
  }),

  endCalendarFeed: form(z.object({}), (_input, ctx) => {
    endCalendarFeed(ctx);
    return { goTo: `${paths.preferences()}#agenda`, flash: ok(preferences.calendar.ended) };
  }),

  /** One answer for every address: a page that says to look in the mail. */
  signUp: form(
    z.object({
      name: nameField(),
      email: email(),
      password: optionalPasswordField(),
      terms: ticked(identity.signUp.termsMissing),
      verder: returnField(),
    }),
    async (input, ctx, context) => {
      const { name, password, verder } = input;
      const { address } = context.locals;
      keepSignUpProof(context, await signUp(ctx, { name, email: input.email, password, address, returnTo: verder }));
      return { goTo: paths.mailSent() };
    },
  ),

  signIn: form(
    z.object({ email: email(), password: passwordField(), verder: returnField() }),
    async (input, ctx, context) => {
      const personId = await signIn(ctx, {
        email: input.email,
        password: input.password,
        address: context.locals.address,
        device: deviceOf(context),
      });
      await startSession(context, personId);
      return { goTo: input.verder ?? paths.mine() };
    },
  ),

  signOut: form(z.object({}), async (_input, _ctx, context) => {
    await endSession(context);
    return { goTo: paths.home(), flash: ok(identity.signOut.done) };
  }),

  requestSignInLink: form(z.object({ email: email(), verder: returnField() }), (input, ctx, context) => {
    requestSignInLink(ctx, { email: input.email, address: context.locals.address, returnTo: input.verder });
    return { goTo: paths.mailSent() };
  }),

  /** Goes on with what the page kept, when somebody signed in elsewhere meanwhile. */
  goOn: form(z.object({}), () => ({ goTo: paths.mine() })),

  requestReset: form(z.object({ email: email() }), (input, ctx, context) => {
    requestReset(ctx, { email: input.email, address: context.locals.address });
    return { goTo: paths.mailSent() };
  }),

  useLink: form(z.object({ token: tokenField() }), async (input, ctx, context) => {
    const used = useLink(ctx, input.token, signUpProofOf(context));
    if (used.did === 'email_changed') {
      const same = ctx.actor.kind === 'person' && ctx.actor.id === used.personId;
      if (same) await startSession(context, used.personId);
      return {
        goTo: same ? paths.account() : paths.signIn(),
        flash: used.passwordDropped ? warn(identity.link.emailChangedByAnother) : ok(identity.link.emailChanged),
      };
    }
    await startSession(context, used.personId);
    if (used.passwordDropped) return { goTo: paths.account(), flash: warn(identity.link.passwordDropped) };
    return {
      goTo: used.returnTo ?? paths.mine(),
      flash: ok(used.did === 'confirmed' ? identity.link.confirmed : identity.link.signedIn),
    };
  }),

  resetPassword: form(z.object({ token: tokenField(), password: passwordField() }), async (input, ctx) => {
    await resetPassword(ctx, input);
    return { goTo: paths.signIn(), flash: ok(identity.reset.done) };
  }),

  resendConfirmation: form(z.object({ verder: returnField() }), (input, ctx) => {
    resendConfirmation(ctx, { returnTo: input.verder });
    return { goTo: input.verder ?? paths.account(), flash: ok(identity.unconfirmed.sent) };
  }),

  changeName: form(z.object({ name: nameField() }), (input, ctx) => {
    changeName(ctx, input);
    return { goTo: paths.account(), flash: ok(identity.account.nameSaved) };
  }),

  changeEmail: form(
    z.object({ email: email(), emailPassword: optionalPasswordField() }),
    async (input, ctx, context) => {
      await changeEmail(ctx, { email: input.email, password: input.emailPassword, address: context.locals.address });
      return { goTo: paths.account(), flash: ok(identity.account.emailAsked) };
    },
  ),

  changePassword: form(
    z.object({ currentPassword: optionalPasswordField(), password: passwordField() }),
    async (input, ctx, context) => {
      await changePassword(ctx, { current: input.currentPassword, password: input.password });
      await startSession(context, requireSignedIn(ctx).id);
      return { goTo: paths.account(), flash: ok(identity.account.passwordSaved) };
    },
  ),

  logOutEverywhere: form(z.object({}), async (_input, ctx, context) => {
    logOutEverywhere(ctx);
    await endSession(context);
    return { goTo: paths.signIn(), flash: ok(identity.account.loggedOutEverywhere) };
  }),

  leaveOrganisation: form(z.object({ organisationId: id() }), (input, ctx) => {
    endMembership(ctx, { organisationId: input.organisationId, personId: requireSignedIn(ctx).id });
    return { goTo: paths.account(), flash: ok(identity.account.left) };
  }),

  ...peopleActions,
};
