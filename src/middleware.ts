import { getActionContext } from 'astro:actions';
import { defineMiddleware, sequence } from 'astro:middleware';
import type { APIContext } from 'astro';
import type { CookieToSet } from '#domain/identity/index.ts';
import { turnedBy } from '#src/http/body/refused.ts';
import { admissionTo, answerAction } from '#src/http/forms/answer-action.ts';
import { answerOf } from '#src/http/forms/turned-answer.ts';
import { methodRefused } from '#src/http/method-refused.ts';
import { recognise as whoAsks } from '#src/http/recognise.ts';
import { mayBePostedAt, methodsOf, SIGNING_IN } from '#src/offered-actions.ts';
import { paths } from '#src/paths.ts';

/** Who is it? Prerendering has no reader and touches no database. */
const meet = defineMiddleware(async (context, next) => {
  if (context.isPrerendered) return next();
  await recognise(context);
  // A page that is shown instead of the one that was asked for is told the same.
  context.locals.form ??= null;
  context.locals.pendingForm ??= null;
  return next();
});

/** Puts who asks where pages and actions find it, and sets with the answer what recognition wants set. */
async function recognise(context: APIContext): Promise<void> {
  const { locals, cookies, url } = context;
  const found = await whoAsks(locals.app, {
    cookie: (name) => cookies.get(name)?.value,
    path: url.pathname + url.search,
  });
  for (const cookie of found.cookies) setCookie(context, cookie);
  locals.ctx = found.ctx;
  locals.reader = found.reader;
}

/** Does this page answer such a request at all, and offer the form that is posted? Asked before who it is for, and before a body is read. */
const offered = defineMiddleware((context, next) => {
  const { locals, routePattern, request } = context;
  if (context.isPrerendered || locals.letIn) return next();
  locals.letIn = true;
  if (routePattern === '/500' && !locals.faulted) return context.rewrite('/404');
  const methods = methodsOf(routePattern);
  if (request.method === 'POST' && !methods.includes('POST') && isMissing(routePattern)) return context.rewrite('/404');
  if (!methods.includes(request.method)) return answerOf(methodRefused(methods));
  if (request.method !== 'POST') return next();
  const action = context.url.searchParams.get('_action');
  if (mayBePostedAt(action, routePattern)) return next();
  return action === null ? answerOf(turnedBy('unreadable')) : context.rewrite('/404');
});

function isMissing(routePattern: string): boolean {
  return routePattern === '/404' || routePattern === '/[...anything]' || routePattern.startsWith('/_');
}

/**
 * May they come in here at all? By route pattern, never by path; a page's door does not guard an action posted at it. A form that is posted
 * where one must sign in first is left to the action, which loses nothing of it; so is signing in itself, which may open the door.
 */
const admitted = defineMiddleware((context, next) => {
  if (context.isPrerendered) return next();
  const admission = admissionTo(context);
  const { action } = getActionContext(context);
  if (
    admission === 'enter' ||
    context.routePattern === '/404' ||
    (action && (admission === 'sign_in' || SIGNING_IN.has(action.name)))
  )
    return next();
  if (admission === 'hidden') return context.rewrite('/404');
  return context.redirect(
    `${paths.signIn()}?verder=${encodeURIComponent(context.url.pathname + context.url.search)}`,
    303,
  );
});

const action = defineMiddleware((context, next) =>
  context.isPrerendered ? next() : answerAction(context, next, () => recognise(context)),
);

function setCookie(context: APIContext, cookie: CookieToSet): void {
  context.cookies.set(cookie.name, cookie.value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: cookie.secure,
    maxAge: cookie.maxAgeSeconds,
  });
}

/** Every fault is logged in one place, under the reference that its page shows. */
const watch = defineMiddleware(async (context, next) => {
  if (context.isPrerendered) return next();
  try {
    return await next();
  } catch (error) {
    context.locals.faulted = true;
    context.locals.report(error);
    throw error;
  }
});

export const onRequest = sequence(watch, meet, offered, admitted, action);
