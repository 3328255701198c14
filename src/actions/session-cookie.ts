import type { ActionAPIContext } from 'astro:actions';
import {
  type CookieToSet,
  closeSession,
  DEVICE_COOKIE,
  markDevice,
  replaceSession,
  SIGN_UP_COOKIE,
  SIGN_UP_PROOF_SECONDS,
  sessionCookieName,
} from '#domain/identity/index.ts';
import { paths } from '#src/paths.ts';

/** Gives this browser a new session for a person who has just proved who they are, and ends the one it had. */
export async function startSession(context: ActionAPIContext, personId: string): Promise<void> {
  const { ctx } = context.locals;
  giveCookie(context, await replaceSession(ctx, personId, cookieOf(context)));
  giveCookie(context, markDevice(ctx, personId, deviceOf(context)), paths.signIn());
}

/** The mark of a browser in which somebody signed in before; only the page to sign in gets it. */
export function deviceOf(context: ActionAPIContext): string | undefined {
  return context.cookies.get(DEVICE_COOKIE)?.value;
}

/** Gives the browser that signed up its proof, for the button in the mail. */
export function keepSignUpProof(context: ActionAPIContext, proof: string): void {
  const secure = context.locals.ctx.settings.siteUrl.startsWith('https://');
  giveCookie(
    context,
    { name: SIGN_UP_COOKIE, value: proof, maxAgeSeconds: SIGN_UP_PROOF_SECONDS, secure },
    paths.linkRoot(),
  );
}

export function signUpProofOf(context: ActionAPIContext): string | undefined {
  return context.cookies.get(SIGN_UP_COOKIE)?.value;
}

/** Ends this browser's session. */
export async function endSession(context: ActionAPIContext): Promise<void> {
  giveCookie(context, await closeSession(context.locals.ctx, cookieOf(context)));
}

function cookieOf(context: ActionAPIContext): string | undefined {
  return context.cookies.get(sessionCookieName(context.locals.ctx))?.value;
}

function giveCookie(context: ActionAPIContext, cookie: CookieToSet, path = '/'): void {
  context.cookies.set(cookie.name, cookie.value, {
    path,
    httpOnly: true,
    sameSite: 'lax',
    secure: cookie.secure,
    maxAge: cookie.maxAgeSeconds,
  });
}
