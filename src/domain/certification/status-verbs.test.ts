import { describe, expect, test } from 'vitest';
import { appoint } from '#domain/identity/index.ts';
import { makeTrainerOf } from '#tests/support/make/assessment.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { credentialStatus } from './credential.ts';
import { findByNumber, holdsValid, requireCredential } from './find.ts';
import { liftSuspension } from './lift.ts';
import { suspendCredential } from './suspend.ts';
import { withdrawCredential } from './withdraw.ts';

function start() {
  const world = makeWorld();
  const ada = makePerson(world);
  const chris = makePerson(world, { roles: ['certification_officer'] });
  const { id, number } = makeCredential(world, ada);
  return { world, ada, chris, id, number };
}

describe('suspending, lifting and withdrawing', () => {
  test('an officer suspends and lifts; in between it does not count', () => {
    const { world, ada, chris, id } = start();
    suspendCredential(world.person(chris), id, 'complaint_under_review');
    const suspendedAt = world.now();
    expect(holdsValid(world.visitor(), ada, 'koek', world.now())).toBe(false);
    world.later(DAY);
    const lifted = liftSuspension(world.person(chris), id);
    expect(holdsValid(world.visitor(), ada, 'koek', world.now())).toBe(true);
    expect(credentialStatus(lifted, suspendedAt).state).toBe('suspended');
    expect(world.rows<{ verb: string }>('SELECT verb FROM journal ORDER BY seq').map((row) => row.verb)).toEqual([
      'certification.suspend_credential',
      'certification.lift_suspension',
    ]);
  });

  test('a withdrawn one is withdrawn for good and stays to be found', () => {
    const { world, chris, id, number } = start();
    withdrawCredential(world.person(chris), id, 'code_of_conduct');
    expect(findByNumber(world.visitor(), number)?.withdrawal?.reasonCode).toBe('code_of_conduct');
    expect(() => withdrawCredential(world.person(chris), id, 'code_of_conduct')).toThrow(
      'certification.already_withdrawn',
    );
    expect(() => suspendCredential(world.person(chris), id, 'at_own_request')).toThrow(
      'certification.already_withdrawn',
    );
    expect(() => liftSuspension(world.person(chris), id)).toThrow('certification.already_withdrawn');
  });

  test('twice the same is refused', () => {
    const { world, chris, id } = start();
    expect(() => liftSuspension(world.person(chris), id)).toThrow('certification.not_suspended');
    suspendCredential(world.person(chris), id, 'at_own_request');
    expect(() => suspendCredential(world.person(chris), id, 'at_own_request')).toThrow(
      'certification.already_suspended',
    );
    liftSuspension(world.person(chris), id);
    suspendCredential(world.person(chris), id, 'at_own_request');
    expect(requireCredential(world.visitor(), id).suspensions).toHaveLength(2);
  });

  test('a stranger, an administrator and the holder who is an officer are refused', () => {
    const { world, ada, id } = start();
    const eve = makePerson(world, { roles: ['administrator'] });
    const officer = makePerson(world, { roles: ['certification_officer'] });
    const own = makeCredential(world, officer).id;
    for (const who of [ada, eve]) {
      expect(() => suspendCredential(world.person(who), id, 'at_own_request')).toThrow(/not_allowed/);
      expect(() => liftSuspension(world.person(who), id)).toThrow(/not_allowed/);
      expect(() => withdrawCredential(world.person(who), id, 'at_own_request')).toThrow(/not_allowed/);
    }
    expect(() => withdrawCredential(world.person(officer), own, 'at_own_request')).toThrow(
      expect.objectContaining({ code: 'certification.tied_to_holder', facts: { ground: 'candidate' } }),
    );
    expect(() => withdrawCredential(world.visitor(), id, 'at_own_request')).toThrow(/not_allowed/);
    expect(() => withdrawCredential(world.person(officer), 'crd_none', 'at_own_request')).toThrow(/not_found/);
  });

  test('an officer who trained, worked beside or marked the holder is refused, for each of the three', () => {
    const world = makeWorld();
    const organisation = makeOrganisation(world);
    const ada = makePerson(world, { worksAt: organisation });
    const { id } = makeCredential(world, ada);
    const officer = (input: Parameters<typeof makePerson>[1] = {}) =>
      makePerson(world, { ...input, roles: ['certification_officer'] });
    const [free, trained, colleague] = [officer(), officer(), officer({ worksAt: organisation })];
    makeTrainerOf(world, ada, trained);
    const marked = world.rows<{ id: string }>('SELECT assessor_id AS id FROM marks')[0]?.id ?? '';
    appoint(world.system(), { personId: marked, role: 'certification_officer' });
    suspendCredential(world.person(free), id, 'at_own_request');
    for (const [who, ground] of [
      [trained, 'trained'],
      [colleague, 'same_organisation'],
      [marked, 'judged_earlier'],
    ] as const) {
      const tied = expect.objectContaining({ code: 'certification.tied_to_holder', facts: { ground } });
      expect(() => liftSuspension(world.person(who), id)).toThrow(tied);
      expect(() => withdrawCredential(world.person(who), id, 'at_own_request')).toThrow(tied);
    }
    liftSuspension(world.person(free), id);
    for (const who of [trained, colleague, marked])
      expect(() => suspendCredential(world.person(who), id, 'at_own_request')).toThrow(/not_allowed/);
  });

  test('the database keeps suspensions and withdrawals as they are', () => {
    const { world, chris, id } = start();
    suspendCredential(world.person(chris), id, 'at_own_request');
    expect(() => world.open.exec("UPDATE credential_suspensions SET reason_code = 'x'")).toThrow(/lifted once/);
    expect(() => world.open.exec('DELETE FROM credential_suspensions')).toThrow(/never deleted/);
    withdrawCredential(world.person(chris), id, 'at_own_request');
    expect(() => world.open.exec('DELETE FROM credential_withdrawals')).toThrow(/never deleted/);
    expect(() => world.open.exec('UPDATE credential_withdrawals SET at = 0')).toThrow(/never changed/);
  });
});
