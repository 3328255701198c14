import { describe, expect, test } from 'vitest';
import { findValid, listHeld, statusOf } from '#domain/certification/index.ts';
import { makeOpenCase, markFinal } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { decideCertification, monthsAfter } from './decide-certification.ts';

const reasons = 'Beide beoordelaars zien op elk criterium genoeg, en ik volg hen.';

function start(level = 3) {
  const world = makeWorld();
  const ada = makePerson(world, { name: 'Ada Vermeer' });
  const chris = makePerson(world, { roles: ['certification_officer'] });
  const one = makeOpenCase(world, { candidateId: ada });
  for (const seat of [1, 2] as const) markFinal(world, one.id, seat, [level, 3]);
  return { world, ada, chris, id: one.id };
}

describe('deciding and issuing', () => {
  test('who passed holds a certificate of competence from that instant, for the term of the scheme', () => {
    const { world, ada, chris, id } = start();
    const credential = decideCertification(world.person(chris), id, { outcome: 'passed', reasons });
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
    expect(decideCertification(world.person(chris), id, { outcome: 'not_passed', reasons })).toBeNull();
    expect(listHeld(world.visitor(), ada)).toEqual([]);
  });

  test('a second decision is refused and issues nothing', () => {
    const { world, ada, chris, id } = start();
    decideCertification(world.person(chris), id, { outcome: 'passed', reasons });
    expect(() => decideCertification(world.person(chris), id, { outcome: 'passed', reasons })).toThrow(/al besloten/);
    expect(listHeld(world.visitor(), ada)).toHaveLength(1);
  });

  test('a refused decision leaves neither a decision nor a credential', () => {
    const { world, ada, id } = start();
    expect(() => decideCertification(world.person(ada), id, { outcome: 'passed', reasons })).toThrow(/not_allowed/);
    expect(world.rows('SELECT 1 FROM decisions')).toEqual([]);
    expect(listHeld(world.visitor(), ada)).toEqual([]);
  });

  test('the certificate runs out on its day', () => {
    const { world, chris, id } = start();
    const credential = decideCertification(world.person(chris), id, { outcome: 'passed', reasons });
    if (!credential?.validUntil) throw new Error('a certificate of competence has an end');
    expect(statusOf(credential, new Date(credential.validUntil.getTime() - 1)).state).toBe('valid');
    expect(statusOf(credential, credential.validUntil).state).toBe('expired');
    expect(monthsAfter(new Date('2028-02-29T12:00:00Z'), 36)).toEqual(new Date('2031-02-28T12:00:00Z'));
  });
});
