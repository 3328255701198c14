import { describe, expect, test } from 'vitest';
import { checkNumber } from '#src/queries/check.ts';
import { makeTrainerOf } from '#tests/support/make/assessment.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeAsked, makeComplete, makeEnding } from '#tests/support/make/renewal.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { chooseNameShown } from './choose-name-shown.ts';
import { credentialStatus } from './credential.ts';
import { decideRenewal } from './decide-renewal.ts';
import { findReplacing, findValid, requireCredential } from './find.ts';
import { renewalOf } from './find-renewal.ts';
import { liftSuspension } from './lift.ts';
import { reissueCredential } from './reissue.ts';
import { requestRenewal } from './request-renewal.ts';
import { strikeRecord } from './strike-record.ts';
import { suspendCredential } from './suspend.ts';
import { withdrawCredential } from './withdraw.ts';

const NEW = { name: 'Ada de Vries', reason: 'name_changed' } as const;
const OLD_NAME = 'Mens van de proef';

function start(days = -400) {
  const ending = makeEnding(makeWorld(), days);
  const { world, chris, id } = ending;
  const reissue = (input: Partial<{ name: string; credentialId: string }> = {}, who = chris) =>
    reissueCredential(world.person(who), { credentialId: id, ...NEW, ...input });
  const next = () => findReplacing(world.system(), { id });
  return { ...ending, reissue, next };
}

describe('a certificate in another name', () => {
  test('replaces the old one: the same content and end, in force at once, and both by reference in the journal', () => {
    const { world, ada, id, end, reissue, next } = start();
    const before = requireCredential(world.system(), id);
    reissue();
    expect(next()).toMatchObject({
      statement: { ...before.statement, holderName: NEW.name },
      validUntil: end,
      sourceKey: `reissue:${id}`,
    });
    expect(credentialStatus(requireCredential(world.system(), id), world.now()).state).toBe('replaced');
    expect(findValid(world.system(), ada, 'koek')?.id).toBe(next()?.id);
    const lines = world.rows<{ verb: string; entry: string }>(
      'SELECT verb, entry FROM journal ORDER BY seq DESC LIMIT 2',
    );
    expect(lines.map(({ verb }) => verb).sort()).toEqual([
      'certification.issue_credential',
      'certification.reissue_credential',
    ]);
    expect(lines.map(({ entry }) => entry).join()).toContain(`reissue:${id}`);
    expect(lines.map(({ entry }) => entry).join()).not.toContain(NEW.name);
    expect(world.rows("SELECT 1 FROM outbox WHERE payload ->> 'kind' = 'certification.issued'")).toHaveLength(1);
  });

  test('stays to be found as replaced, with the new number and never with the old name, also by consent', () => {
    const { world, ada, number, reissue, next } = start();
    chooseNameShown(world.person(ada), true);
    const check = (typed: string) => checkNumber(world.visitor(), typed, null);
    expect(check(number)).toMatchObject({ holderName: OLD_NAME, replacedBy: null });
    reissue();
    const old = check(number);
    expect(old).toMatchObject({ status: { state: 'replaced' }, holderName: null, replacedBy: next()?.number });
    const now = check(next()?.number ?? '');
    expect(now).toMatchObject({ status: { state: 'valid' }, holderName: NEW.name, replacedBy: null });
    expect(JSON.stringify([old, now])).not.toContain(OLD_NAME);
  });

  test('twice, the same name, no name, withdrawn, suspended, expired and renewed are each refused', () => {
    const { world, chris, cor, id, reissue, next } = start();
    expect(() => reissue({ name: OLD_NAME })).toThrow(
      expect.objectContaining({ code: 'certification.same_name_again', field: 'name' }),
    );
    expect(() => reissue({ name: 'www.ada.nl' })).toThrow(expect.objectContaining({ field: 'name' }));
    suspendCredential(world.person(chris), id, 'at_own_request');
    expect(() => reissue()).toThrow(/reissue_suspended/);
    liftSuspension(world.person(chris), id);
    reissue();
    // Two officers at once, a second tab and a double click are the same.
    expect(() => reissue({}, cor)).toThrow(
      expect.objectContaining({ code: 'certification.already_replaced', facts: { by: next()?.number } }),
    );
    for (const act of [
      () => suspendCredential(world.person(chris), id, 'at_own_request'),
      () => liftSuspension(world.person(chris), id),
      () => withdrawCredential(world.person(chris), id, 'at_own_request'),
    ])
      expect(act).toThrow(/already_replaced/);
    withdrawCredential(world.person(chris), next()?.id ?? '', 'at_own_request');
    expect(() => reissue({ credentialId: next()?.id ?? '' })).toThrow(/already_withdrawn/);
    expect(() => start(1).reissue()).toThrow(/reissue_expired/);
    const renewed = makeAsked(makeWorld(), -40);
    const again = () => reissueCredential(renewed.world.person(renewed.chris), { credentialId: renewed.id, ...NEW });
    expect(again).toThrow(/renewal_first/);
    decideRenewal(renewed.world.person(renewed.chris), renewed.request, { outcome: 'granted' });
    renewed.world.later(DAY);
    expect(again).toThrow(/already_renewed/);
  });

  test('is for an officer without a tie', () => {
    const { world, ada, chris, reissue } = start();
    expect(() => reissue({}, ada)).toThrow(/only_an_officer/);
    expect(() => reissue({}, makePerson(world, { roles: ['administrator'] }))).toThrow(/only_an_officer/);
    makeTrainerOf(world, ada, chris);
    expect(() => reissue()).toThrow(/tied_to_holder/);
  });

  test('keeps what was gathered for its renewal, and a course that was issued anew counts once', () => {
    const started = start(-100);
    const { world, ada, chris, reissue, next } = started;
    makeComplete(started);
    const course = makeCredential(world, ada, { kind: 'participation' });
    world.later(DAY);
    reissue();
    reissue({ credentialId: course.id });
    const file = renewalOf(world.system(), requireCredential(world.system(), next()?.id ?? ''));
    expect(file.lacking).toEqual({ years: [], talk: false, minutes: 0 });
    expect(file.minutes).toBe(720 + 480);
    expect(file.years).toHaveLength(3);
    const learnt = file.records.find(({ kind }) => kind === 'learning')?.id ?? '';
    strikeRecord(world.person(chris), learnt);
    expect(() => requestRenewal(world.person(ada), next()?.id ?? '')).toThrow(/renewal_incomplete/);
    expect(() => requestRenewal(world.person(ada), started.id)).toThrow(/already_replaced/);
  });
});
