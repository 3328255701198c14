import { describe, expect, test } from 'vitest';
import { asSystem } from '#domain/context.ts';
import { makeDecidedCase } from '#tests/support/make/certification.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { findValid, holdsValid, listHeld } from './find.ts';
import { issueCredential, type ToIssue } from './issue.ts';

const statement = {
  holderName: 'Ada Vermeer',
  title: 'Coach',
  issuer: 'Klimroute',
  netMinutes: 480,
  schemeVersion: null,
  competences: [],
  courseId: 'coach-van-het-alledaagse',
};
const participation = (holderId: string): ToIssue => ({
  kind: 'participation',
  subject: 'coach-van-het-alledaagse',
  holderId,
  sourceKey: 'enrolment:enr_1',
  statement,
  validUntil: null,
});

describe('issuing a credential', () => {
  test('a completed course gives a certificate of participation, with a mail and a line in the journal', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    const credential = issueCredential(world.system(), participation(ada));
    expect(credential.number).toMatch(/^KD-/);
    expect(listHeld(world.visitor(), ada)).toEqual([credential]);
    expect(world.rows("SELECT verb FROM journal WHERE verb = 'certification.issue_credential'")).toHaveLength(1);
    expect(
      world.rows<{ payload: string }>('SELECT payload FROM outbox').map((row) => JSON.parse(row.payload).kind),
    ).toEqual(['certification.issued']);
  });

  test('the same source gives the same credential twice, and one mail', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    const first = issueCredential(world.system(), participation(ada));
    expect(issueCredential(world.system(), participation(ada))).toEqual(first);
    expect(world.rows('SELECT 1 FROM credentials')).toHaveLength(1);
    expect(world.rows('SELECT 1 FROM outbox')).toHaveLength(1);
    expect(world.rows('SELECT 1 FROM journal')).toHaveLength(1);
  });

  test('a certificate of competence needs a positive decision about that very holder', () => {
    const world = makeWorld();
    const [ada, other] = [makePerson(world), makePerson(world)];
    const competence = (holderId: string, caseId: string): ToIssue => ({
      ...participation(holderId),
      kind: 'competence',
      subject: 'koek',
      sourceKey: `decision:${caseId}`,
      validUntil: new Date(world.now().getTime() + DAY),
    });
    expect(() => issueCredential(world.system(), competence(ada, 'cer_none'))).toThrow(/positive decision/);
    expect(() => issueCredential(world.system(), competence(ada, makeDecidedCase(world, ada, 'not_passed')))).toThrow(
      /positive decision/,
    );
    expect(() => issueCredential(world.system(), competence(other, makeDecidedCase(world, ada)))).toThrow(
      /positive decision/,
    );
    expect(issueCredential(world.system(), competence(ada, makeDecidedCase(world, ada))).number).toMatch(/^KB-/);
    expect(holdsValid(world.visitor(), ada, 'koek')).toBe(true);
    expect(holdsValid(world.visitor(), ada, 'koek', new Date(world.now().getTime() + DAY))).toBe(false);
    expect(findValid(world.visitor(), other, 'koek')).toBeNull();
  });

  test('nobody issues one by hand, not even an officer or an administrator', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    const chris = makePerson(world, { roles: ['certification_officer', 'administrator'] });
    expect(() => issueCredential(world.person(chris), participation(ada))).toThrow(/not_allowed/);
    expect(() => issueCredential(world.visitor(), participation(ada))).toThrow(/not_allowed/);
    expect(issueCredential(asSystem(world.person(chris), 'completion'), participation(ada)).holderId).toBe(ada);
  });

  test('the database itself refuses to change or delete one', () => {
    const world = makeWorld();
    issueCredential(world.system(), participation(makePerson(world)));
    expect(() => world.open.exec("UPDATE credentials SET number = 'KB-1'")).toThrow(/never changed/);
    expect(() => world.open.exec('DELETE FROM credentials')).toThrow(/never deleted/);
    expect(() => world.open.exec('INSERT OR REPLACE INTO credentials SELECT * FROM credentials')).toThrow(
      /never deleted/,
    );
  });
});
