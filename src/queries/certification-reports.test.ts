import { describe, expect, test } from 'vitest';
import { decideCase, listDrafts, seatCode } from '#domain/assessment/index.ts';
import { chooseNameShown, paperSecret, suspendCredential, withdrawCredential } from '#domain/certification/index.ts';
import { addEvidence } from '#domain/portfolio/index.ts';
import {
  draftMark,
  makeApplication,
  makeDossier,
  makeOpenCase,
  makeTrainerOf,
  markFinal,
  seatOf,
} from '#tests/support/make/assessment.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { applicationDesk } from './application.ts';
import { myCertificates } from './certificates.ts';
import { checkNumber } from './check.ts';
import { decisionDesk, decisionQueue } from './deciding.ts';
import { myDossier } from './dossier.ts';
import { markingDesk, markingQueue } from './marking.ts';
import { myCertification, myCertifications, runningCertifications } from './my-certification.ts';

const reasons = 'Beide beoordelaars zien op elk criterium genoeg, en ik volg hen.';

describe('checking a number', () => {
  function start() {
    const world = makeWorld();
    const ada = makePerson(world);
    const { id, number } = makeCredential(world, ada);
    return {
      world,
      ada,
      id,
      number,
      check: (secret: string | null = null) => checkNumber(world.visitor(), number, secret),
    };
  }

  test('tells kind, dates and status, and no name', () => {
    const { check, number } = start();
    expect(check()).toMatchObject({
      kind: 'credential',
      number,
      credentialKind: 'competence',
      title: 'KOEK-gecertificeerd',
      status: { state: 'valid' },
      holderName: null,
    });
  });

  test('tells the name to who has the secret of the paper, or when the holder agrees', () => {
    const { world, ada, id, check } = start();
    const secret = paperSecret(world.visitor().settings, `credential:${id}`);
    expect(check(secret)).toMatchObject({ holderName: 'Mens van de proef' });
    expect(check(`${secret}x`)).toMatchObject({ holderName: null });
    chooseNameShown(world.person(ada), true);
    expect(check()).toMatchObject({ holderName: 'Mens van de proef' });
  });

  test('tells a suspended, withdrawn or expired one as plainly as a valid one, without the reason', () => {
    const { world, id, check } = start();
    const chris = makePerson(world, { roles: ['certification_officer'] });
    world.later(DAY);
    suspendCredential(world.person(chris), id, 'complaint_under_review');
    expect(check()).toMatchObject({ status: { state: 'suspended', since: world.now() } });
    world.later(DAY);
    withdrawCredential(world.person(chris), id, 'code_of_conduct');
    const withdrawn = check();
    expect(withdrawn).toMatchObject({
      status: { state: 'withdrawn' },
      history: [{ text: 'Ingetrokken' }, { text: 'Geschorst' }, {}],
    });
    const other = makeCredential(world, makePerson(world), { validUntil: new Date(world.now().getTime() + DAY) });
    world.later(DAY);
    expect(checkNumber(world.visitor(), other.number, null)).toMatchObject({ status: { state: 'expired' } });
  });

  test('tells a mistyped number from one that was never issued', () => {
    const { world, number } = start();
    const wrong = number.slice(0, -1) + (number.endsWith('2') ? '3' : '2');
    expect(checkNumber(world.visitor(), wrong, null)).toEqual({ kind: 'mistyped', fault: 'check' });
    expect(checkNumber(world.visitor(), 'hallo', null)).toEqual({ kind: 'mistyped', fault: 'shape' });
    const elsewhere = makeWorld();
    const never = makeCredential(elsewhere, makePerson(elsewhere)).number;
    expect(checkNumber(world.visitor(), never, null)).toEqual({ kind: 'unknown', number: never });
  });
});

describe('the dossier and the application', () => {
  test('show what is there, what is missing, and the application that runs', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    expect(myDossier(world.person(ada))).toMatchObject({
      pieces: [],
      runningId: null,
      coverage: [
        { have: 0, required: 1 },
        { have: 0, required: 1 },
      ],
    });
    expect(myDossier(world.person(ada)).missing).toHaveLength(4);
    const id = makeApplication(world, ada);
    expect(myDossier(world.person(ada))).toMatchObject({ missing: [], runningId: id });
    expect(applicationDesk(world.person(ada))).toMatchObject({
      againFrom: null,
      price: null,
      steps: [{ held: false }, { held: false }],
    });
    expect(() => applicationDesk(world.visitor())).toThrow(/sign_in_first/);
  });

  test('are those of the person who asks', () => {
    const world = makeWorld();
    const [ada, other] = [makePerson(world), makePerson(world)];
    makeDossier(world, ada);
    addEvidence(world.person(other), { kind: 'gesprek', title: 'Van een ander', text: 'x', competenceIds: [] }, null);
    expect(myDossier(world.person(ada)).pieces.map((piece) => piece.title)).not.toContain('Van een ander');
  });
});

describe('the marking queue and desk', () => {
  test('show the own cases, oldest first, with how far they are', () => {
    const world = makeWorld();
    const older = makeOpenCase(world, { assessors: 2 });
    world.later(DAY);
    const newer = makeOpenCase(world, { assessors: 0 });
    const { ctx, assignmentId } = seatOf(world, older.id, 1);
    const { assessorId } = seatOf(world, older.id, 1);
    const mine = ([1, 2] as const)
      .map((number) => seatOf(world, newer.id, number))
      .find((seat) => seat.assessorId === assessorId);
    draftMark(world, older.id, 1, [3, 3]);
    expect(markingQueue(ctx).open.rows).toMatchObject([
      { code: seatCode(assignmentId), done: 2, all: 2, overdue: false },
      { code: seatCode(mine?.assignmentId ?? ''), done: 0 },
    ]);
    expect(markingDesk(ctx, assignmentId)).toMatchObject({ done: 2, finalAt: null, savedAt: world.now() });
    world.later(21 * DAY);
    expect(markingQueue(world.person(seatOf(world, older.id, 1).assessorId)).open.rows[0]).toMatchObject({
      overdue: true,
    });
    markFinal(world, older.id, 1);
    expect(markingQueue(seatOf(world, older.id, 1).ctx)).toMatchObject({
      open: { rows: [{ code: seatCode(mine?.assignmentId ?? '') }] },
      done: { rows: [{ code: seatCode(assignmentId) }] },
    });
    expect(markingDesk(seatOf(world, older.id, 1).ctx, assignmentId).criteria).toMatchObject([
      { level: 3 },
      { level: 3 },
    ]);
    expect(listDrafts(world.system(), assignmentId)).toEqual([]);
  });

  test('are closed to everybody else', () => {
    const world = makeWorld();
    const openCase = makeOpenCase(world, { assessors: 2 });
    const { assignmentId } = seatOf(world, openCase.id, 1);
    const officer = makePerson(world, { roles: ['certification_officer', 'assessor', 'administrator'] });
    for (const who of [
      seatOf(world, openCase.id, 2).ctx,
      world.person(openCase.candidateId),
      world.person(officer),
      world.visitor(),
    ]) {
      expect(() => markingDesk(who, assignmentId)).toThrow(/not_found/);
    }
    expect(() => markingQueue(world.visitor())).toThrow(/sign_in_first/);
  });
});

describe('the decision queue and desk', () => {
  test('bring the marks into sight together, when the last is in', () => {
    const world = makeWorld();
    const chris = makePerson(world, { roles: ['certification_officer'] });
    const openCase = makeOpenCase(world, { assessors: 2 });
    markFinal(world, openCase.id, 1, [3, 4]);
    expect(decisionQueue(world.person(chris), 'marking').rows).toMatchObject([{ marksIn: 1, seats: 2, tie: null }]);
    expect(decisionQueue(world.person(chris), 'ready').rows).toEqual([]);
    expect(decisionDesk(world.person(chris), openCase.id)).toMatchObject({
      criteria: [],
      advice: { kind: 'marks_missing' },
    });
    markFinal(world, openCase.id, 2, [3, 3]);
    const desk = decisionDesk(world.person(chris), openCase.id);
    expect(desk).toMatchObject({ stage: 'ready', advice: { kind: 'pass' } });
    expect(desk.criteria[1]).toMatchObject({
      agreed: true,
      met: true,
      marks: [
        { seat: 1, level: 4 },
        { seat: 2, level: 3 },
      ],
    });
  });

  test('shut out an officer with a tie, and everybody who is none', () => {
    const world = makeWorld();
    const openCase = makeOpenCase(world, { assessors: 2 });
    const trainer = makePerson(world, { roles: ['certification_officer', 'trainer'] });
    makeTrainerOf(world, openCase.candidateId, trainer);
    expect(decisionQueue(world.person(trainer), 'marking').rows).toMatchObject([{ tie: 'trained' }]);
    expect(() => decisionDesk(world.person(trainer), openCase.id)).toThrow(
      expect.objectContaining({ code: 'assessment.tied_officer', facts: { ground: 'trained' } }),
    );
    for (const who of [world.person(makePerson(world, { roles: ['administrator', 'assessor'] })), world.visitor()]) {
      expect(() => decisionQueue(who, 'ready')).toThrow(/not_found/);
      expect(() => decisionDesk(who, openCase.id)).toThrow(/not_allowed/);
    }
  });
});

describe('the own certification', () => {
  test('shows nothing of a mark before the decision, and all of them after it, without names', () => {
    const world = makeWorld();
    const chris = makePerson(world, { roles: ['certification_officer'] });
    const ada = makePerson(world);
    const openCase = makeOpenCase(world, { candidateId: ada, assessors: 2 });
    const before = JSON.stringify(myCertification(world.person(ada), openCase.id));
    markFinal(world, openCase.id, 1, [2, 3]);
    expect(JSON.stringify(myCertification(world.person(ada), openCase.id))).toBe(before);
    markFinal(world, openCase.id, 2, [2, 3]);
    decideCase(world.person(chris), openCase.id, { outcome: 'not_passed', reasons });
    const mine = myCertification(world.person(ada), openCase.id);
    expect(mine).toMatchObject({ stage: 'decided', decision: { outcome: 'not_passed', reasons } });
    expect(mine.criteria[0]).toMatchObject({ met: false, marks: [{ level: 2 }, { level: 2 }] });
    expect(JSON.stringify(mine)).not.toContain(seatOf(world, openCase.id, 1).assessorId);
    expect(myCertifications(world.person(ada))).toMatchObject([{ id: openCase.id, stage: 'decided' }]);
    expect(() => myCertification(world.person(makePerson(world)), openCase.id)).toThrow(/not_found/);
  });

  test('is told of while it runs, and no longer once it is decided', () => {
    const world = makeWorld();
    const chris = makePerson(world, { roles: ['certification_officer'] });
    const ada = makePerson(world);
    const openCase = makeOpenCase(world, { candidateId: ada, assessors: 2 });
    expect(runningCertifications(world.person(ada))).toEqual([{ id: openCase.id, stage: 'marking' }]);
    expect(runningCertifications(world.person(chris))).toEqual([]);
    markFinal(world, openCase.id, 1, [2, 3]);
    markFinal(world, openCase.id, 2, [2, 3]);
    expect(runningCertifications(world.person(ada))).toEqual([{ id: openCase.id, stage: 'ready' }]);
    decideCase(world.person(chris), openCase.id, { outcome: 'not_passed', reasons });
    expect(runningCertifications(world.person(ada))).toEqual([]);
  });

  test('and the own certificates are those of the person who asks', () => {
    const world = makeWorld();
    const [ada, other] = [makePerson(world), makePerson(world)];
    const { number } = makeCredential(world, ada);
    expect(myCertificates(world.person(ada))).toMatchObject({
      nameShown: false,
      certificates: [{ credential: { number }, status: { state: 'valid' } }],
    });
    expect(myCertificates(world.person(ada)).certificates[0]?.shareUrl).toMatch(
      new RegExp(`/controleren/${number}\\?s=.{22}$`),
    );
    expect(myCertificates(world.person(other)).certificates).toEqual([]);
  });
});
