import { describe, expect, test } from 'vitest';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { requireCredential } from './find.ts';
import { readBackStanding } from './read-back.ts';

function held() {
  const world = makeWorld();
  const { id } = makeCredential(world, makePerson(world));
  const then = { credentialId: id, at: world.now(), byId: 'per_then' } as const;
  return { world, id, then };
}

describe('what was done to a certificate after the backup', () => {
  test('is done again as it was done then, once', () => {
    const { world, id, then } = held();
    const withdrawn = { ...then, what: 'withdrawn', reasonCode: 'code_of_conduct' } as const;
    expect(readBackStanding(world.system(), withdrawn)).toBe('read_back');
    expect(readBackStanding(world.system(), withdrawn)).toBe('known');
    expect(world.rows('SELECT credential_id, by_id, reason_code FROM credential_withdrawals')).toEqual([
      { credential_id: id, by_id: 'per_then', reason_code: 'code_of_conduct' },
    ]);
    expect(requireCredential(world.system(), id).id).toBe(id);
  });

  test('is told when this database does not know the certificate', () => {
    const { world, then } = held();
    const unknown = { ...then, credentialId: 'crd_unknown', what: 'withdrawn', reasonCode: 'code_of_conduct' } as const;
    expect(readBackStanding(world.system(), unknown)).toBe('no_credential');
    expect(world.rows('SELECT 1 FROM credential_withdrawals')).toEqual([]);
  });

  test('is done by the product alone', () => {
    const { world, then } = held();
    const stranger = world.person(makePerson(world));
    expect(() => readBackStanding(stranger, { ...then, what: 'withdrawn', reasonCode: 'code_of_conduct' })).toThrow();
    expect(world.rows('SELECT 1 FROM credential_withdrawals')).toEqual([]);
  });
});
