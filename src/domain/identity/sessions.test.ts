import { describe, expect, it } from 'vitest';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, HOUR, MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import {
  actorOfCookie,
  closeSession,
  listSessions,
  openSession,
  replaceSession,
  sessionCookieName,
} from './sessions.ts';

async function whoIs(world: World, value: string): Promise<string> {
  const { actor } = await actorOfCookie(world.visitor(), value);
  return actor.kind === 'person' ? actor.id : actor.kind;
}

/** Uses the session every `step` for `total`; answers whether it still stands. */
async function useFor(world: World, value: string, step: number, total: number): Promise<boolean> {
  for (let passed = 0; passed < total; passed += step) {
    world.later(step);
    if ((await whoIs(world, value)) === 'visitor') return false;
  }
  return true;
}

describe('a session', () => {
  it('says who sends the cookie; the database has only its hash', async () => {
    const world = makeWorld();
    const id = makePerson(world);
    const cookie = await openSession(world.visitor(), id);
    expect(await whoIs(world, cookie.value)).toBe(id);
    expect(JSON.stringify(world.rows('SELECT * FROM sessions'))).not.toContain(cookie.value);
    expect(await whoIs(world, `${cookie.value}x`)).toBe('visitor');
  });

  it('that is closed is a visitor, and so is one that is closed twice', async () => {
    const world = makeWorld();
    const cookie = await openSession(world.visitor(), makePerson(world));
    await closeSession(world.visitor(), cookie.value);
    await closeSession(world.visitor(), cookie.value);
    expect(await whoIs(world, cookie.value)).toBe('visitor');
  });

  it('is a new one at every sign-in, and the old one of that browser is dead', async () => {
    const world = makeWorld();
    const id = makePerson(world);
    const before = await openSession(world.visitor(), id);
    const after = await replaceSession(world.visitor(), id, before.value);
    expect(after.value).not.toBe(before.value);
    expect(await whoIs(world, before.value)).toBe('visitor');
    expect(await whoIs(world, after.value)).toBe(id);
  });

  it('of a learner ends after two weeks unused', async () => {
    const world = makeWorld();
    const cookie = await openSession(world.visitor(), makePerson(world));
    world.later(14 * DAY - 1);
    expect(await whoIs(world, cookie.value)).not.toBe('visitor');
    world.later(14 * DAY);
    expect(await whoIs(world, cookie.value)).toBe('visitor');
  });

  it('of a learner ends after thirty days, however much it is used', async () => {
    const world = makeWorld();
    const cookie = await openSession(world.visitor(), makePerson(world));
    expect(await useFor(world, cookie.value, DAY, 29 * DAY)).toBe(true);
    world.later(DAY);
    expect(await whoIs(world, cookie.value)).toBe('visitor');
  });

  it.each([{ roles: ['trainer' as const] }, { roles: ['administrator' as const] }])(
    'of staff ends after half an hour unused and twelve hours in all: %o',
    async ({ roles }) => {
      const world = makeWorld();
      const id = makePerson(world, { roles });
      const idle = await openSession(world.visitor(), id);
      const busy = await openSession(world.visitor(), id);
      expect(await useFor(world, busy.value, 25 * MINUTE, 12 * HOUR - 25 * MINUTE)).toBe(true);
      expect(await whoIs(world, idle.value)).toBe('visitor');
      world.later(25 * MINUTE);
      expect(await whoIs(world, busy.value)).toBe('visitor');
    },
  );

  it('is listed for its person only, and says which one this is', async () => {
    const world = makeWorld();
    const id = makePerson(world);
    const here = await openSession(world.visitor(), id);
    world.later(MINUTE);
    await openSession(world.visitor(), id);
    await openSession(world.visitor(), makePerson(world));
    expect(listSessions(world.person(id), here.value).map((session) => session.isThisOne)).toEqual([false, true]);
    expect(listSessions(world.visitor(), here.value)).toEqual([]);
  });

  it('has a cookie that no other host can plant once the site is on https', () => {
    const plain = makeWorld();
    const safe = makeWorld({ settings: { siteUrl: 'https://klimroute.example' } });
    expect(sessionCookieName(plain.visitor())).toBe('klimroute');
    expect(sessionCookieName(safe.visitor())).toBe('__Host-klimroute');
  });
});
