import type { Ctx } from '#domain/context.ts';
import { actorOfCookie, type CookieToSet, sessionCookieName } from '#domain/identity/index.ts';
import type { App } from '#src/app.ts';
import type { Reader } from '#src/layouts/reader.ts';
import { COMFORT_COOKIE, readComfort } from '#src/reading-preferences.ts';
import { FLASH_COOKIE, FLASH_READ, readFlash } from './forms/flash.ts';

/** What recognition reads of a request: its cookies, decoded, and the path with its query. */
export type Asked = { cookie(name: string): string | undefined; readonly path: string };

export type Recognised = {
  readonly ctx: Ctx;
  readonly reader: Reader;
  /** To set with the answer that shows this reader something: a session that has ended, a word that is read now. */
  readonly cookies: readonly CookieToSet[];
};

/** Cookie → session → actor → context, and what the layout shows of who reads: the same for a page and for a lesson. */
export async function recognise(app: App, asked: Asked): Promise<Recognised> {
  const visitor = app.contextFor({ kind: 'visitor' });
  const { actor, clear } = await actorOfCookie(visitor, asked.cookie(sessionCookieName(visitor)));
  const left = asked.cookie(FLASH_COOKIE);
  return {
    ctx: { ...visitor, actor },
    reader: {
      signedIn:
        actor.kind === 'person'
          ? { name: actor.name, roles: [...actor.roles, ...(actor.coordinates.size > 0 ? ['coordinator'] : [])] }
          : null,
      comfort: readComfort(asked.cookie(COMFORT_COOKIE)),
      demo: app.config.demo,
      flash: readFlash(left),
      path: asked.path,
    },
    cookies: [...(clear ? [clear] : []), ...(left ? [FLASH_READ] : [])],
  };
}
