import { describe, expect, test } from 'vitest';
import { decideCase } from '#domain/assessment/index.ts';
import { credentialStatus, findBySource, findValid, listHeld } from '#domain/certification/index.ts';
import { makeOpenCase, markFinal, seeIdentity } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';

const reasons = 'Beide beoordelaars zien op elk criterium genoeg, en ik volg hen.';

function start(level = 3) {
  const world = makeWorld();
  const ada = makePerson(world, { name: 'Ada Vermeer' });
  const chris = makePerson(world, { roles: ['certification_officer'] });
  const openCase = makeOpenCase(world, { candidateId: ada });
  for (const seat of [1, 2] as const) markFinal(world, openCase.id, seat, [level, 3]);
  seeIdentity(world, openCase.id, chris);
  return { world, ada, chris, id: openCase.id };
}

describe('deciding and issuing', () => {
  test('who passed holds a certificate of competence from that instant, for the term of the scheme', () => {
    const { world, ada, chris, id } = start();
    decideCase(world.person(chris), id, { outcome: 'passed', reasons });
    const credential = findBySource(world.visitor(), `decision:${id}`);
    expect(credential).toMatchObject({
      kind: 'competence',
      subject: 'koek',
      holderId: ada,
      sourceKey: `decision:${id}`,
      validUntil: new Date('2029-09-02T10:00:00Z'),
    });
    expect(credential?.statement).toMatchObject({
      holderName: 'Ada Vermeer',
      title: 'KOEK-gecertificeerd',
      schemeVersion: '2026.1',
      competences: ['Luisteren', 'Zelf klimmen'],
    });
    expect(findValid(world.visitor(), ada, 'koek')?.id).toBe(credential?.id);
  });

  test('who did not pass holds nothing', () => {
    const { world, ada, chris, id } = start(2);
    decideCase(world.person(chris), id, { outcome: 'not_passed', reasons });
    expect(listHeld(world.visitor(), ada)).toEqual([]);
  });

  test('a second decision is refused and issues nothing', () => {
    const { world, ada, chris, id } = start();
    decideCase(world.person(chris), id, { outcome: 'passed', reasons });
    expect(() => decideCase(world.person(chris), id, { outcome: 'passed', reasons })).toThrow(
      'assessment.already_decided',
    );
    expect(listHeld(world.visitor(), ada)).toHaveLength(1);
  });

  test('a refused decision leaves neither a decision nor a credential', () => {
    const { world, ada, id } = start();
    expect(() => decideCase(world.person(ada), id, { outcome: 'passed', reasons })).toThrow(/not_allowed/);
    expect(world.rows('SELECT 1 FROM decisions')).toEqual([]);
    expect(listHeld(world.visitor(), ada)).toEqual([]);
  });

  test('the certificate runs out on its day', () => {
    const { world, chris, id } = start();
    decideCase(world.person(chris), id, { outcome: 'passed', reasons });
    const credential = findBySource(world.visitor(), `decision:${id}`);
    if (!credential?.validUntil) throw new Error('a certificate of competence has an end');
    expect(credentialStatus(credential, new Date(credential.validUntil.getTime() - 1)).state).toBe('expiring');
    expect(credentialStatus(credential, credential.validUntil).state).toBe('expired');
  });
});
