import { beforeEach, describe, expect, test } from 'vitest';
import { openSession } from '#domain/identity/index.ts';
import type { App } from '#src/app.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { recognise } from './recognise.ts';

let world: World;
const asked = (cookies: Record<string, string>) =>
  recognise({ contextFor: world.as, config: { demo: true } } as unknown as App, {
    cookie: (name) => cookies[name],
    path: '/mijn?a=1',
  });

beforeEach(() => {
  world = makeWorld();
});

describe('recognition', () => {
  test('finds nobody in no cookies, and sets none', async () => {
    const { ctx, reader, cookies } = await asked({});
    expect(ctx.actor).toEqual({ kind: 'visitor' });
    expect(reader).toMatchObject({ signedIn: null, flash: null, demo: true, path: '/mijn?a=1' });
    expect(cookies).toEqual([]);
  });

  test('finds the person of a session, with the roles that the layout shows', async () => {
    const personId = makePerson(world, { roles: ['trainer'] });
    const session = await openSession(world.visitor(), personId);
    const { ctx, reader } = await asked({ [session.name]: session.value });
    expect(ctx.actor).toMatchObject({ kind: 'person', id: personId });
    expect(reader.signedIn?.roles).toEqual(['trainer']);
  });

  test('takes a session that is none for nobody, and has its cookie cleared', async () => {
    const { name } = await openSession(world.visitor(), makePerson(world));
    const { ctx, cookies } = await asked({ [name]: 'made-up' });
    expect(ctx.actor.kind).toBe('visitor');
    expect(cookies).toMatchObject([{ name, value: '', maxAgeSeconds: 0 }]);
  });

  test('gives a word that was left once, and takes what we did not write for nothing', async () => {
    const left = await asked({ melding: 'ok:Gelukt: ja' });
    expect(left.reader.flash).toEqual({ kind: 'ok', text: 'Gelukt: ja' });
    expect(left.cookies).toMatchObject([{ name: 'melding', value: '', maxAgeSeconds: 0 }]);
    expect((await asked({ melding: 'x:y' })).reader.flash).toBeNull();
  });
});
