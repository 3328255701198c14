import type { ActionAPIContext } from 'astro:actions';
import { type CookieToSet, closeSession, replaceSession, sessionCookieName } from '#domain/identity/index.ts';

/** Gives this browser a new session for a person who has just proved who they are, and ends the one it had. */
export async function startSession(context: ActionAPIContext, personId: string): Promise<void> {
  const { ctx } = context.locals;
  giveCookie(context, await replaceSession(ctx, personId, cookieOf(context)));
}

/** Ends this browser's session. */
export async function endSession(context: ActionAPIContext): Promise<void> {
  giveCookie(context, await closeSession(context.locals.ctx, cookieOf(context)));
}

function cookieOf(context: ActionAPIContext): string | undefined {
  return context.cookies.get(sessionCookieName(context.locals.ctx))?.value;
}

function giveCookie(context: ActionAPIContext, cookie: CookieToSet): void {
  context.cookies.set(cookie.name, cookie.value, { path: '/', httpOnly: true, sameSite: 'lax', secure: cookie.secure, maxAge: cookie.maxAgeSeconds });
}
