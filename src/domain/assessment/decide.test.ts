import { describe, expect, test } from 'vitest';
import { endOfTerm } from '#domain/calendar.ts';
import { appoint } from '#domain/identity/index.ts';
import {
  draftMark,
  makeOpenCase,
  makeTrainerOf,
  markFinal,
  seatOf,
  seeIdentity,
} from '#tests/support/make/assessment.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { appealUntil, caseStatus } from './case.ts';
import { decideCase } from './decide.ts';
import { finaliseMark } from './finalise-mark.ts';
import { listJudged, requireCase } from './find-cases.ts';
import { openPiece, openPieceAsOfficer, readWork, readWorkAsOfficer } from './look-at-work.ts';
import { returnCase } from './return-case.ts';

const reasons = 'Beide beoordelaars zien op elk criterium genoeg, en ik volg hen.';
const passed = { outcome: 'passed', reasons } as const;
const notPassed = { outcome: 'not_passed', reasons } as const;

function start(levels: { first?: [number, number]; second?: [number, number] } = {}) {
  const world = makeWorld();
  const chris = makePerson(world, { roles: ['certification_officer'] });
  const candidate = makePerson(world);
  const openCase = makeOpenCase(world, { candidateId: candidate });
  markFinal(world, openCase.id, 1, levels.first ?? [3, 3]);
  markFinal(world, openCase.id, 2, levels.second ?? [3, 4]);
  seeIdentity(world, openCase.id);
  return { world, chris, candidate, id: openCase.id };
}
const get = (world: World, id: string) => requireCase(world.system(), id);

describe('deciding', () => {
  test('an officer follows the marks with reasons; the candidate hears it and has a term to appeal', () => {
    const { world, chris, id } = start();
    const decided = decideCase(world.person(chris), id, passed);
    expect(decided.decision).toMatchObject({ outcome: 'passed', officerId: chris, reasons });
    expect(caseStatus(decided)).toBe('decided');
    expect(appealUntil(decided)).toEqual(endOfTerm(world.now(), 42));
    expect(world.rows("SELECT 1 FROM outbox WHERE key LIKE 'assessment.decided:%'")).toHaveLength(1);
    expect(
      world.rows("SELECT 1 FROM journal WHERE verb = 'assessment.decide_case' AND entry NOT LIKE '%genoeg%'"),
    ).toHaveLength(1);
  });

  test('happens once', () => {
    const { world, chris, id } = start();
    decideCase(world.person(chris), id, passed);
    const other = makePerson(world, { roles: ['certification_officer'] });
    for (const officer of [chris, other])
      expect(() => decideCase(world.person(officer), id, notPassed)).toThrow('assessment.already_decided');
    expect(get(world, id).decision?.outcome).toBe('passed');
    expect(() => world.open.exec("UPDATE decisions SET outcome = 'not_passed'")).toThrow(/never changed/);
    expect(() => world.open.exec('DELETE FROM decisions')).toThrow(/never deleted/);
  });

  test('an officer never gives what the marks do not advise', () => {
    const low = start({ first: [2, 3], second: [2, 4] });
    expect(() => decideCase(low.world.person(low.chris), low.id, passed)).toThrow('assessment.advice_says_no');
    expect(decideCase(low.world.person(low.chris), low.id, notPassed).decision?.outcome).toBe('not_passed');
  });

  test('needs reasons that say something', () => {
    const { world, chris, id } = start();
    expect(() =>
      decideCase(world.person(chris), id, { outcome: 'passed', reasons: `  akkoord${' '.repeat(40)}` }),
    ).toThrow(expect.objectContaining({ code: 'assessment.reasons_too_short', facts: { shortest: 30 } }));
  });

  test('waits until all marks are in, the third too', () => {
    const world = makeWorld();
    const chris = world.person(makePerson(world, { roles: ['certification_officer'] }));
    const openCase = makeOpenCase(world);
    expect(() => decideCase(chris, openCase.id, passed)).toThrow('assessment.not_ready');
    markFinal(world, openCase.id, 1, [4, 4]);
    expect(() => decideCase(chris, openCase.id, passed)).toThrow('assessment.not_ready');
    markFinal(world, openCase.id, 2, [2, 4]);
    expect(() => decideCase(chris, openCase.id, notPassed)).toThrow('assessment.not_ready');
    markFinal(world, openCase.id, 3, [3, 4]);
    seeIdentity(world, openCase.id);
    expect(decideCase(chris, openCase.id, passed).decision?.outcome).toBe('passed');
  });

  test('is refused to an officer who trained, employs, coordinates or marked the candidate, or is the candidate', () => {
    const ties: ((world: World, candidate: string, id: string) => string)[] = [
      (world, candidate) => {
        const officer = makePerson(world, { roles: ['certification_officer', 'trainer'] });
        makeTrainerOf(world, candidate, officer);
        return officer;
      },
      (world, candidate) => {
        const organisation = makeOrganisation(world);
        world.open.exec(
          `INSERT INTO memberships (organisation_id, person_id, role, from_at) VALUES ('${organisation}', '${candidate}', 'employee', 0)`,
        );
        return makePerson(world, { roles: ['certification_officer'], coordinates: organisation });
      },
      (world, _candidate, id) => {
        const { assessorId } = seatOf(world, id, 1);
        world.open.exec(
          `INSERT INTO appointments (id, person_id, role, appointed_by, from_at) VALUES ('app_x', '${assessorId}', 'certification_officer', 'system:test', 0)`,
        );
        return assessorId;
      },
      (world, candidate) => {
        world.open.exec(
          `INSERT INTO appointments (id, person_id, role, appointed_by, from_at) VALUES ('app_x', '${candidate}', 'certification_officer', 'system:test', 0)`,
        );
        return candidate;
      },
    ];
    for (const tie of ties) {
      const { world, candidate, id } = start();
      const officer = world.person(tie(world, candidate, id));
      expect(() => decideCase(officer, id, passed)).toThrow('assessment.tied_officer');
      expect(() => readWorkAsOfficer(officer, id)).toThrow('assessment.tied_officer');
    }
  });

  test('is refused to a stranger, an administrator and the product itself', () => {
    const { world, id } = start();
    const eve = makePerson(world, { roles: ['administrator', 'trainer', 'assessor'] });
    for (const who of [world.person(eve), world.person(makePerson(world)), world.visitor(), world.system()]) {
      expect(() => decideCase(who, id, passed)).toThrow(/not_allowed/);
    }
  });

  test('the database itself asks for two marks and an outsider', () => {
    const world = makeWorld();
    const openCase = makeOpenCase(world);
    const insert = (officer: string, outcome = 'not_passed', id = openCase.id) =>
      world.open.exec(
        `INSERT INTO decisions (certification_id, outcome, reasons, officer_id, decided_at) VALUES ('${id}', '${outcome}', 'x', '${officer}', 0)`,
      );
    const chris = makePerson(world, { roles: ['certification_officer'] });
    expect(() => insert(chris)).toThrow(/two marks/);
    markFinal(world, openCase.id, 1, [1, 3]);
    expect(() => insert(chris)).toThrow(/two marks/);
    markFinal(world, openCase.id, 2, [1, 3]);
    expect(() => insert(openCase.candidateId)).toThrow(/does not decide/);
    expect(() => insert(seatOf(world, openCase.id, 2).assessorId)).toThrow(/does not decide/);
    const marked = makeOpenCase(world);
    for (const seat of [1, 2] as const) markFinal(world, marked.id, seat);
    expect(() => insert(chris, 'passed', marked.id)).toThrow(/identity was seen/);
  });
});

describe('looking at the work', () => {
  test('is closed to an assessor whose tie came after the seat was given, for a piece as for the whole', () => {
    const later: ((world: World, candidate: string, assessor: string) => void)[] = [
      (world, candidate, assessor) => makeTrainerOf(world, candidate, assessor),
      (world, _candidate, assessor) =>
        void appoint(world.system(), { personId: assessor, role: 'certification_officer' }),
      (world, _candidate, assessor) => void appoint(world.system(), { personId: assessor, role: 'administrator' }),
    ];
    for (const tie of later) {
      const world = makeWorld();
      const { id, candidateId } = makeOpenCase(world);
      const { assessorId, assignmentId, ctx } = seatOf(world, id, 1);
      const [piece] = readWork(ctx, assignmentId);
      draftMark(world, id, 1, [3, 3]);
      tie(world, candidateId, assessorId);
      const now = world.person(assessorId);
      expect(() => readWork(now, assignmentId)).toThrow('assessment.tied_assessor');
      expect(() => openPiece(now, assignmentId, piece?.id ?? '')).toThrow('assessment.tied_assessor');
      expect(() => finaliseMark(now, assignmentId)).toThrow('assessment.tied_assessor');
      returnCase(now, assignmentId, 'other');
    }
  });

  test('is for who sits in the case and for a free officer, and each look is in the journal', () => {
    const world = makeWorld();
    const chris = makePerson(world, { roles: ['certification_officer'] });
    const { id, candidateId: candidate } = makeOpenCase(world);
    const piece = listJudged(world.system(), id)[0]?.id ?? '';
    const { ctx, assignmentId } = seatOf(world, id, 1);
    expect(openPiece(ctx, assignmentId, piece).id).toBe(piece);
    expect(openPiece(ctx, assignmentId, piece).id).toBe(piece);
    expect(openPieceAsOfficer(world.person(chris), id, piece).id).toBe(piece);
    expect(readWork(ctx, assignmentId)).toEqual(readWorkAsOfficer(world.person(chris), id));
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'assessment.look_at_work'")).toHaveLength(5);
    expect(() => readWork(world.person(candidate), assignmentId)).toThrow(/not_found/);
    expect(() => readWorkAsOfficer(world.person(candidate), id)).toThrow(/not_allowed/);
    expect(() => openPiece(world.person(candidate), assignmentId, piece)).toThrow(/not_found/);
    expect(() => openPiece(seatOf(world, id, 2).ctx, assignmentId, piece)).toThrow(/not_found/);
    expect(() => openPieceAsOfficer(world.person(candidate), id, piece)).toThrow(/not_allowed/);
  });

  test('is over for an assessor whose mark is final: whatever becomes of the case, nothing opens or closes any more', () => {
    const { world, id } = start();
    const { ctx, assignmentId } = seatOf(world, id, 1);
    const piece = listJudged(world.system(), id)[0]?.id ?? '';
    expect(() => readWork(ctx, assignmentId)).toThrow('assessment.already_final');
    expect(() => openPiece(ctx, assignmentId, piece)).toThrow('assessment.already_final');
  });

  test('shows no work of another case', () => {
    const world = makeWorld();
    const chris = makePerson(world, { roles: ['certification_officer'] });
    const { id } = makeOpenCase(world);
    const other = makeOpenCase(world);
    const piece = listJudged(world.system(), other.id)[0]?.id ?? '';
    const { ctx, assignmentId } = seatOf(world, id, 1);
    expect(() => openPiece(ctx, assignmentId, piece)).toThrow('assessment.unknown_piece');
    expect(() => openPieceAsOfficer(world.person(chris), id, piece)).toThrow('assessment.unknown_piece');
  });
});
