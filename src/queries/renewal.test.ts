import { describe, expect, test } from 'vitest';
import { decideRenewal, withdrawCredential } from '#domain/certification/index.ts';
import { makeTrainerOf } from '#tests/support/make/assessment.ts';
import { makeAsked, makeEnding } from '#tests/support/make/renewal.ts';
import { makeWorld } from '#tests/support/world.ts';
import { cursorOf } from './key-page.ts';
import { myRenewal, myRenewals, renewalDesk, renewalQueue } from './renewal.ts';

describe('what a holder reads of a renewal', () => {
  test.each([
    [-130, []],
    [-30, ['open']],
    [30, ['late']],
    [100, []],
  ] as const)('%i days from the end waits %j', (days, stages) => {
    const { world, ada } = makeEnding(makeWorld(), days);
    expect(myRenewals(world.person(ada)).map(({ now }) => now.stage)).toEqual(stages);
  });

  test('waits for an officer once it is asked, and no more once it is granted; a stranger reads nothing', () => {
    const { world, ada, chris, id, request } = makeAsked(makeWorld(), -30);
    expect(myRenewals(world.person(ada)).map(({ now }) => now.stage)).toEqual(['pending']);
    decideRenewal(world.person(chris), request, { outcome: 'granted' });
    expect(myRenewals(world.person(ada))).toEqual([]);
    expect(myRenewal(world.person(ada), id).stage.stage).toBe('renewed');
    expect(() => myRenewal(world.person(chris), id)).toThrow(/credential_not_found/);
  });
});

describe('what an officer reads of it', () => {
  test('the oldest request first, a page at a time, without what is decided or withdrawn', () => {
    const world = makeWorld();
    const asked = Array.from({ length: 27 }, () => makeAsked(world, -30));
    const officer = world.person(asked[0]?.chris ?? '');
    const first = renewalQueue(officer);
    expect(first.rows).toHaveLength(25);
    const rest = renewalQueue(officer, cursorOf(new URL(`http://x.test/?na=${first.next}`)));
    expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(asked.map(({ request }) => request));
    const [one, two] = asked;
    if (one) decideRenewal(officer, one.request, { outcome: 'declined', reason: 'talk_not_enough' });
    if (two) withdrawCredential(officer, two.id, 'at_own_request');
    expect(renewalQueue(officer).rows).toHaveLength(25);
    expect(renewalQueue(officer).rows[0]?.id).toBe(asked[2]?.request);
    expect(() => renewalQueue(world.person(one?.ada ?? ''))).toThrow(/only_an_officer/);
  });

  test('nothing of what a holder stated when the officer trained them', () => {
    const { world, ada, chris, id } = makeAsked(makeWorld(), -30);
    expect(renewalDesk(world.person(chris), id).file?.years[0]?.stated?.conversations).toBe(10);
    makeTrainerOf(world, ada, chris);
    expect(renewalDesk(world.person(chris), id)).toMatchObject({ tie: 'trained', file: null });
  });
});
