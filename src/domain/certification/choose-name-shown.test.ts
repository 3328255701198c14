import { describe, expect, test } from 'vitest';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { chooseNameShown } from './choose-name-shown.ts';
import { showsName } from './find.ts';
import { isPaperSecret, paperSecret } from './secret.ts';

describe('the name on the public check', () => {
  test('is shown from the consent until it is taken back, and each choice is a row', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    expect(showsName(world.visitor(), ada)).toBe(false);
    chooseNameShown(world.person(ada), true);
    expect(showsName(world.visitor(), ada)).toBe(true);
    world.later(DAY);
    chooseNameShown(world.person(ada), false);
    chooseNameShown(world.person(ada), true);
    expect(world.rows('SELECT 1 FROM name_consents')).toHaveLength(2);
    expect(world.rows('SELECT 1 FROM journal')).toHaveLength(3);
  });

  test('choosing the same twice changes nothing', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    chooseNameShown(world.person(ada), true);
    chooseNameShown(world.person(ada), true);
    expect(world.rows('SELECT 1 FROM name_consents')).toHaveLength(1);
    expect(world.rows('SELECT 1 FROM journal')).toHaveLength(1);
  });

  test('a visitor is asked to sign in, and a choice is about nobody else', () => {
    const world = makeWorld();
    const [ada, other] = [makePerson(world), makePerson(world)];
    expect(() => chooseNameShown(world.visitor(), true)).toThrow(/sign_in_first/);
    chooseNameShown(world.person(ada), true);
    expect(showsName(world.visitor(), other)).toBe(false);
  });
});

describe('the secret in the QR', () => {
  test('fits one paper of one settings only, and has 128 bits', () => {
    const { settings } = makeWorld().visitor();
    const secret = paperSecret(settings, 'credential:crd_1');
    expect(Buffer.from(secret, 'base64url')).toHaveLength(16);
    expect(isPaperSecret(settings, 'credential:crd_1', secret)).toBe(true);
    expect(isPaperSecret(settings, 'credential:crd_2', secret)).toBe(false);
    expect(
      isPaperSecret({ ...settings, secret: 'another secret that is long enough' }, 'credential:crd_1', secret),
    ).toBe(false);
    for (const wrong of [null, undefined, '', secret.slice(1), `${secret}x`])
      expect(isPaperSecret(settings, 'credential:crd_1', wrong)).toBe(false);
  });
});
