import { ActionError, getActionContext, isInputError } from 'astro:actions';
import type { APIContext } from 'astro';
import { isRefusal } from '#domain/refusal.ts';
import { actions, routes } from '#src/access.ts';
import { type Admission, admit, entriesOf } from '#src/admit.ts';
import { filledAgain, formAfter, type Result } from '#src/components/ui/form-state.ts';
import { MARKING } from '#src/components/ui/privacy-check.ts';
import type { Received } from '#src/http/body/receive.ts';
import type { FormOutcome } from '#src/http/forms/outcome.ts';
import { identity } from '#src/i18n/index.ts';
import { offersAction, SIGNING_IN, TAKES_FILES } from '#src/offered-actions.ts';
import { paths } from '#src/paths.ts';
import { leaveFlash } from './flash.ts';
import { isUnwritable, notNow } from './not-saved.ts';
import { carriedBy, filledWith, type PendingForm, pendingFormOf } from './pending-form.ts';
import { handOver } from './read-form.ts';
import { STATUS } from './refusal-status.ts';
import { answerOf } from './turned-answer.ts';

type Next = (path?: string) => Promise<Response>;
type Posted = NonNullable<ReturnType<typeof getActionContext>['action']>;

const MAIL_LINK = 'identity.requestSignInLink';

/**
 * A posted form, at a page that offers it (asked before): the action, then a page to go to; or the same page again with what was sent and what is wrong. Whoever is not signed in any
 * more gets a page to sign in that carries what was sent (see pending-form.ts). A button that marks a word of the text as harmless does nothing but give
 * the form back as it stands. `recognise` finds out anew who is there.
 */
export async function answerAction(context: APIContext, next: Next, recognise: () => Promise<void>): Promise<Response> {
  const { action } = getActionContext(context);
  if (!action) return guarded(context, next);
  const { ctx } = context.locals;
  const admission = admit(entriesOf(actions, action.name), ctx.actor, ctx.settings.demo);
  if (action.calledFrom === 'rpc' || admission === 'hidden') {
    forestall(context, action.name, { data: undefined, error: new ActionError({ code: 'NOT_FOUND' }) });
    return next('/404');
  }
  const here = admissionTo(context);
  const signingIn = SIGNING_IN.has(action.name);
  if (here === 'hidden' && !signingIn) return context.rewrite('/404');
  const waits = !signingIn && (admission === 'sign_in' || here === 'sign_in');
  const received = await receiveForm(context, action.name, waits);
  if ('turned' in received) return answerOf(received.turned);
  const sent = received.form;
  if (waits) return askToSignIn(context, pendingFormOf(sent, context.url.pathname, action.name));
  handOver(context.request, sent);
  if (signingIn) {
    const carried = carriedBy(sent, context.url.pathname);
    if (!offersAction(carried?.action ?? action.name, context.routePattern)) return context.rewrite('/404');
    if (carried) return signInAndReturn(context, next, recognise, action, sent, carried);
  }
  if (sent.has(MARKING)) {
    context.locals.form = filledAgain(action.name, sent);
    forestall(context, action.name, {});
    return guarded(context, next);
  }
  const result: Result = await action.handler();
  const outcome = outcomeOf(result);
  if (outcome && 'goTo' in outcome) {
    if (outcome.flash) leaveFlash(context, outcome.flash);
    return context.redirect(outcome.goTo, 303);
  }
  context.locals.form = formAfter(action.name, sent, result);
  forestall(context, action.name, result);
  const response = await guarded(context, next);
  if (response.status !== 200 && response.status !== 400) return response;
  return withStatus(response, outcome ? STATUS[outcome.refused.kind] : 400);
}

/** The form, of as much as this person may send for this action. Of who must sign in first only text is read, to give it back. */
function receiveForm({ locals }: APIContext, action: string, waits: boolean): Promise<Received> {
  const { actor } = locals.ctx;
  return locals.receive({
    takes: TAKES_FILES.has(action) ? 'files' : 'text',
    holder: actor.kind === 'person' ? actor.id : locals.address,
    files: waits ? 'dropped' : 'taken',
  });
}

/** Signing in with something carried along: the form comes back on its own page, filled, and nothing is done with it. */
async function signInAndReturn(
  context: APIContext,
  next: Next,
  recognise: () => Promise<void>,
  action: Posted,
  sent: FormData,
  carried: PendingForm,
): Promise<Response> {
  const result: Result = await action.handler();
  const outcome = outcomeOf(result);
  forestall(context, action.name, result);
  if (!outcome || 'refused' in outcome) {
    context.locals.form = formAfter(action.name, sent, result);
    return askToSignIn(context, carried, outcome ? STATUS[outcome.refused.kind] : 400);
  }
  if (action.name === MAIL_LINK) return askToSignIn(context, { ...carried, stage: 'mailed' }, 200);
  await recognise();
  const { ctx, reader } = context.locals;
  if (ctx.actor.kind === 'visitor') return askToSignIn(context, carried);
  if (
    admissionTo(context) === 'enter' &&
    admit(entriesOf(actions, carried.action), ctx.actor, ctx.settings.demo) === 'enter'
  ) {
    context.locals.form = filledWith(carried);
    context.locals.reader = { ...reader, flash: { kind: 'info', text: identity.kept.back(carried.file) } };
    const page = await next().catch((error: unknown) => {
      if (isRefusal(error)) return null;
      throw error;
    });
    if (page?.status === 200) return page;
  }
  context.locals.form = null;
  return askToSignIn(context, { ...carried, stage: 'not_here' }, 200);
}

/** The page to sign in, with what was sent in it. */
async function askToSignIn(context: APIContext, kept: PendingForm, status = 401): Promise<Response> {
  context.locals.pendingForm = kept;
  return withStatus(await context.rewrite(paths.signIn()), status);
}

/** A page that reads what it may not or what is not there: the refusal decides which page comes instead. */
async function guarded(context: APIContext, next: Next): Promise<Response> {
  try {
    return await next();
  } catch (error) {
    if (isUnwritable(error)) return notNow(error, context);
    if (!isRefusal(error)) throw error;
    if (error.kind === 'sign_in_first')
      return context.redirect(`${paths.signIn()}?verder=${encodeURIComponent(context.url.pathname)}`, 303);
    return context.rewrite('/404');
  }
}

/** What the action came to; undefined when a field has the wrong shape. Anything that is neither flies. */
function outcomeOf(result: Result): FormOutcome | undefined {
  if (result.error && !isInputError(result.error)) throw result.error;
  return result.data;
}

/** A result that is set keeps Astro from running the action while it renders the page. */
function forestall(context: APIContext, name: string, result: Result): void {
  const { setActionResult, serializeActionResult } = getActionContext(context);
  setActionResult(name, serializeActionResult(result as Parameters<typeof serializeActionResult>[0]));
}

/** Whether this actor may open the page that the request is for. */
export function admissionTo(context: APIContext): Admission {
  const { ctx } = context.locals;
  return admit(entriesOf(routes, context.routePattern), ctx.actor, ctx.settings.demo);
}

function withStatus(response: Response, status: number): Response {
  return new Response(response.body, { status, headers: response.headers });
}
