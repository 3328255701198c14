import { describe, expect, test } from 'vitest';
import { dayOf } from '#domain/calendar.ts';
import { makeTrainerOf } from '#tests/support/make/assessment.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeAsked, makeComplete, makeEnding } from '#tests/support/make/renewal.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { credentialStatus } from './credential.ts';
import { decideRenewal } from './decide-renewal.ts';
import { findNext, findValid, requireCredential } from './find.ts';
import { renewalOf } from './find-renewal.ts';
import { liftSuspension } from './lift.ts';
import { recordForRenewal } from './record-for-renewal.ts';
import { requestRenewal } from './request-renewal.ts';
import { stateYear } from './state-year.ts';
import { strikeRecord } from './strike-record.ts';
import { suspendCredential } from './suspend.ts';
import { withdrawCredential } from './withdraw.ts';

const GRANTED = { outcome: 'granted' } as const;
const DECLINED = { outcome: 'declined', reason: 'talk_not_enough' } as const;
const fileOf = ({ world, id }: Pick<ReturnType<typeof makeEnding>, 'world' | 'id'>) =>
  renewalOf(world.system(), requireCredential(world.system(), id));
const mailsOf = (world: ReturnType<typeof makeWorld>) =>
  world.rows<{ kind: string }>("SELECT payload ->> 'kind' AS kind FROM outbox ORDER BY rowid").map(({ kind }) => kind);

describe('when a certificate can be renewed', () => {
  test.each([
    [-122, 'early'],
    [-119, 'open'],
    [-1, 'open'],
    [0, 'late'],
    [89, 'late'],
    [91, 'over'],
  ] as const)('%i days from its end it is %s', (days, stage) => {
    expect(fileOf(makeEnding(makeWorld(), days)).stage.stage).toBe(stage);
  });

  test('one of participation never has to be, and no step of it is open', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    const { id } = makeCredential(world, ada, { kind: 'participation' });
    expect(() => stateYear(world.person(ada), { credentialId: id, year: 1, conversations: 3 })).toThrow(
      /renewal_never/,
    );
    expect(() => requestRenewal(world.person(ada), id)).toThrow(/renewal_never/);
  });
});

describe('the years that its holder states', () => {
  test('there are three, each open from 120 days before its end, and the latest about a year counts', () => {
    const ending = makeEnding(makeWorld(), -2 * 365);
    const { world, ada, id } = ending;
    const state = (year: number, conversations: number) =>
      stateYear(world.person(ada), { credentialId: id, year, conversations });
    state(1, 4);
    state(1, 5);
    state(1, 5);
    expect(fileOf(ending).years.map(({ stated }) => stated?.conversations ?? null)).toEqual([5, null, null]);
    expect(world.rows('SELECT * FROM practice_statements')).toHaveLength(2);
    expect(() => state(2, 4)).toThrow(/year_not_open/);
    expect(() => state(4, 4)).toThrow(/no_such_renewal/);
  });

  test('are for the holder alone', () => {
    const { world, chris, id } = makeEnding(makeWorld(), -30);
    expect(() => stateYear(world.person(chris), { credentialId: id, year: 1, conversations: 3 })).toThrow(
      /credential_not_found/,
    );
    expect(() => requestRenewal(world.person(chris), id)).toThrow(/credential_not_found/);
  });
});

describe('the hours of learning', () => {
  test('come from trainings completed here since it was issued, and from what an officer entered', () => {
    const ending = makeEnding(makeWorld(), -300);
    const { world, ada, chris, id } = ending;
    makeCredential(world, ada, { kind: 'participation' });
    const day = dayOf(world.now());
    const entry = { kind: 'learning', credentialId: id, what: 'Elders', hours: 3, proof: 'Diploma', day } as const;
    recordForRenewal(world.person(chris), entry);
    expect(() => recordForRenewal(world.person(chris), entry)).toThrow(/recorded_already/);
    expect(fileOf(ending).minutes).toBe(480 + 180);
    expect(fileOf(ending).lacking).toEqual({ years: [1, 2, 3], talk: true, minutes: 60 });
  });

  test('what an officer entered by mistake is struck once and counts no more', () => {
    const ending = makeEnding(makeWorld(), -30);
    const { world, chris, cor } = ending;
    makeComplete(ending);
    const learnt = fileOf(ending).records.find(({ kind }) => kind === 'learning')?.id ?? '';
    strikeRecord(world.person(cor), learnt);
    expect(fileOf(ending).lacking.minutes).toBe(720);
    expect(() => strikeRecord(world.person(chris), learnt)).toThrow(/already_struck/);
    expect(() => strikeRecord(world.person(chris), 'rec_none')).toThrow(/no_such_renewal/);
  });

  test('before its issue, after today, by a stranger or by an officer who trained the holder nothing is entered', () => {
    const { world, ada, chris, id, end } = makeEnding(makeWorld(), -30);
    const at = (day: string, who = chris) =>
      recordForRenewal(world.person(who), { kind: 'talk', credentialId: id, day, what: 'Bo', proof: 'Bericht' });
    expect(() => at(dayOf(new Date(end.getTime() - 4 * 365 * DAY)))).toThrow(
      expect.objectContaining({ code: 'certification.record_outside_term', field: 'talkDay' }),
    );
    expect(() => at(dayOf(new Date(world.now().getTime() + DAY)))).toThrow(/record_outside_term/);
    makeTrainerOf(world, ada, chris);
    expect(() => at(dayOf(world.now()))).toThrow(/tied_to_holder/);
    expect(() => at(dayOf(world.now()), ada)).toThrow(/only_an_officer/);
  });
});

describe('asking and deciding', () => {
  test('in time: the next one is valid at once and runs on from the end of the one before, and each is told', () => {
    const { world, ada, cor, id, end, request } = makeAsked(makeWorld(), -40);
    decideRenewal(world.person(cor), request, GRANTED);
    const old = requireCredential(world.system(), id);
    const next = findNext(world.system(), old);
    expect(next?.validUntil).toEqual(new Date('2032-09-01T10:00:00Z'));
    expect(next?.statement).toEqual(old.statement);
    expect([findValid(world.system(), ada, 'koek')?.id, credentialStatus(old, world.now()).state]).toEqual([
      next?.id,
      'expiring',
    ]);
    expect(findValid(world.system(), ada, 'koek', end)?.id).toBe(next?.id);
    const mails = mailsOf(world).slice(-5);
    expect([mails[0], mails.at(-1)]).toEqual(['certification.renewal_asked', 'certification.issued']);
    // One for every officer.
    expect(mails.slice(1, -1)).toEqual(Array(3).fill('certification.renewal_waits'));
  });

  test('late: the next one is valid from the day of the decision, also when that comes after the ninetieth day', () => {
    const { world, ada, cor, id, request } = makeAsked(makeWorld(), 89);
    world.later(5 * DAY);
    expect(findValid(world.system(), ada, 'koek')).toBeNull();
    decideRenewal(world.person(cor), request, GRANTED);
    const next = findNext(world.system(), requireCredential(world.system(), id));
    expect(next?.issuedAt).toEqual(world.now());
    expect(next?.validUntil?.toISOString().slice(0, 10)).toBe('2032-12-04');
    expect(findValid(world.system(), ada, 'koek')?.id).toBe(next?.id);
  });

  test('too early, too late, incomplete, twice and while one waits are refused', () => {
    const early = makeEnding(makeWorld(), -200);
    expect(() => requestRenewal(early.world.person(early.ada), early.id)).toThrow(/renewal_too_early/);
    const over = makeEnding(makeWorld(), 91);
    expect(() => requestRenewal(over.world.person(over.ada), over.id)).toThrow(/renewal_too_late/);
    const { world, ada, id, request, chris } = makeAsked(makeWorld(), -40);
    expect(() => requestRenewal(world.person(ada), id)).toThrow(/already_asked/);
    expect(() => stateYear(world.person(ada), { credentialId: id, year: 1, conversations: 3 })).toThrow(
      /already_asked/,
    );
    decideRenewal(world.person(chris), request, GRANTED);
    expect(() => requestRenewal(world.person(ada), id)).toThrow(/already_renewed/);
    const short = makeEnding(makeWorld(), -40);
    expect(() => requestRenewal(short.world.person(short.ada), short.id)).toThrow(/renewal_incomplete/);
  });

  test('two officers at once: the second is told what the first decided, and there is one certificate', () => {
    const { world, chris, cor, request } = makeAsked(makeWorld(), -40);
    decideRenewal(world.person(chris), request, GRANTED);
    for (const decision of [GRANTED, DECLINED])
      expect(() => decideRenewal(world.person(cor), request, decision)).toThrow(
        expect.objectContaining({ code: 'certification.renewal_decided', facts: { outcome: 'granted' } }),
      );
    expect(world.rows("SELECT * FROM credentials WHERE source_key LIKE 'renewal:%'")).toHaveLength(1);
  });

  test('declined: its holder hears why and can ask again', () => {
    const { world, ada, chris, id, request } = makeAsked(makeWorld(), -40);
    decideRenewal(world.person(chris), request, DECLINED);
    expect(mailsOf(world).at(-1)).toBe('certification.renewal_declined');
    world.later(DAY);
    expect(requestRenewal(world.person(ada), id)).not.toBe(request);
  });

  test('suspended meanwhile waits until that is lifted; withdrawn meanwhile and struck meanwhile are not granted', () => {
    const { world, chris, cor, id, request } = makeAsked(makeWorld(), -40);
    const grant = () => decideRenewal(world.person(cor), request, GRANTED);
    suspendCredential(world.person(chris), id, 'complaint_under_review');
    expect(grant).toThrow(/suspended_now/);
    // Also when it runs out while it is suspended.
    world.later(60 * DAY);
    expect(grant).toThrow(/suspended_now/);
    liftSuspension(world.person(chris), id);
    const [record] = fileOf({ world, id }).records;
    strikeRecord(world.person(chris), record?.id ?? '');
    expect(grant).toThrow(/renewal_incomplete/);
    withdrawCredential(world.person(chris), id, 'at_own_request');
    expect(grant).toThrow(/renewal_withdrawn/);
  });

  test('nobody but an officer without a tie decides', () => {
    const { world, ada, request } = makeAsked(makeWorld(), -40);
    const eve = makePerson(world, { roles: ['administrator', 'assessor'] });
    for (const who of [ada, eve])
      expect(() => decideRenewal(world.person(who), request, GRANTED)).toThrow(/only_an_officer/);
    const trained = makePerson(world, { roles: ['certification_officer'] });
    makeTrainerOf(world, ada, trained);
    expect(() => decideRenewal(world.person(trained), request, GRANTED)).toThrow(/tied_to_holder/);
    expect(() => decideRenewal(world.person(trained), 'rnw_none', GRANTED)).toThrow(/no_such_renewal/);
  });
});
