import { ActionError, getActionContext, isInputError } from 'astro:actions';
import { defineMiddleware, sequence } from 'astro:middleware';
import type { APIContext } from 'astro';
import { actorOfCookie, type CookieToSet, sessionCookieName } from '#domain/identity/index.ts';
import { isRefusal } from '#domain/refusal.ts';
import { admit, deeds, routes } from '#src/access.ts';
import type { FormOutcome, Notice } from '#src/actions/form.ts';
import { NOTICE_COOKIE, readNotice, writeNotice } from '#src/actions/notice.ts';
import { STATUS } from '#src/actions/refusals.ts';
import { sentValues } from '#src/actions/state.ts';
import { readComfort } from '#src/layouts/comfort.ts';
import { paths } from '#src/paths.ts';

/** Who is it? Cookie → session → actor → context. Prerendering has no reader and touches no database. */
const meet = defineMiddleware(async (context, next) => {
  if (context.isPrerendered) return next();
  const { app } = context.locals;
  const visitor = app.contextFor({ kind: 'visitor' });
  const { actor, clear } = await actorOfCookie(visitor, context.cookies.get(sessionCookieName(visitor))?.value);
  if (clear) setCookie(context, clear);
  context.locals.ctx = { ...visitor, actor };
  context.locals.form = null;
  context.locals.reader = {
    signedIn: actor.kind === 'person' ? { name: actor.name, roles: [...actor.roles, ...(actor.coordinates.size > 0 ? ['coordinator'] : [])] } : null,
    comfort: readComfort(context.cookies.get('leesstand')?.value),
    demo: app.config.demo,
    notice: takeNotice(context),
    path: context.url.pathname + context.url.search,
  };
  return next();
});

/** May they come in here at all? By route pattern, never by path; a page's door does not guard an action posted at it. */
const door = defineMiddleware((context, next) => {
  if (context.isPrerendered) return next();
  const { ctx } = context.locals;
  const admission = admit(routes[context.routePattern], ctx.actor, ctx.house.demo);
  if (admission === 'sign_in') return context.redirect(`${paths.signIn()}?verder=${encodeURIComponent(context.url.pathname + context.url.search)}`, 303);
  if (admission === 'hidden' && context.routePattern !== '/404') return context.rewrite('/404');
  return next();
});

/** A posted form: the deed, then a page to go to; or the same page again with what was sent and what is wrong. */
const deed = defineMiddleware(async (context, next) => {
  if (context.isPrerendered) return next();
  const { action, setActionResult, serializeActionResult } = getActionContext(context);
  if (!action) return guarded(context, next);
  const { ctx } = context.locals;
  const admission = admit(deeds[action.name], ctx.actor, ctx.house.demo);
  if (action.calledFrom === 'rpc' || admission === 'hidden') {
    // A result that is set keeps Astro from running the action while it renders the page.
    setActionResult(action.name, serializeActionResult({ data: undefined, error: new ActionError({ code: 'NOT_FOUND' }) }));
    return next('/404');
  }
  if (admission === 'sign_in') return context.redirect(`${paths.signIn()}?verder=${encodeURIComponent(context.url.pathname)}`, 303);
  const sent = sentValues(await context.request.clone().formData());
  const result = await action.handler();
  if (result.error && !isInputError(result.error)) throw result.error;
  const outcome = result.data as FormOutcome | undefined;
  if (outcome && 'goTo' in outcome) {
    if (outcome.notice) leaveNotice(context, outcome.notice);
    return context.redirect(outcome.goTo, 303);
  }
  const refused = outcome?.refused ?? null;
  const errors = isInputError(result.error) ? (result.error.fields as Record<string, string[]>) : {};
  context.locals.form = { action: action.name, ...sent, errors, refused };
  setActionResult(action.name, serializeActionResult(result));
  const response = await guarded(context, next);
  if (response.status !== 200 && response.status !== 400) return response;
  return new Response(response.body, { status: refused ? STATUS[refused.code] : 400, headers: response.headers });
});

/** A page that reads what it may not or what is not there: the refusal decides which page comes instead. */
async function guarded(context: APIContext, next: () => Promise<Response>): Promise<Response> {
  try {
    return await next();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code === 'sign_in_first') return context.redirect(`${paths.signIn()}?verder=${encodeURIComponent(context.url.pathname)}`, 303);
    return context.rewrite('/404');
  }
}

function takeNotice(context: APIContext): Notice | null {
  const value = context.cookies.get(NOTICE_COOKIE)?.value;
  if (value) context.cookies.delete(NOTICE_COOKIE, { path: '/' });
  return readNotice(value);
}

function leaveNotice(context: APIContext, notice: Notice): void {
  context.cookies.set(NOTICE_COOKIE, writeNotice(notice), { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 });
}

function setCookie(context: APIContext, cookie: CookieToSet): void {
  context.cookies.set(cookie.name, cookie.value, { path: '/', httpOnly: true, sameSite: 'lax', secure: cookie.secure, maxAge: cookie.maxAgeSeconds });
}

/** Every fault is logged in one place, under the reference that its page shows. */
const watch = defineMiddleware(async (context, next) => {
  if (context.isPrerendered) return next();
  try {
    return await next();
  } catch (error) {
    context.locals.report(error);
    throw error;
  }
});

export const onRequest = sequence(watch, meet, door, deed);
