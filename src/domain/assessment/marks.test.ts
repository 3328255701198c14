import { describe, expect, test } from 'vitest';
import { basisOf, readBasis, StaleDraft } from '#domain/draft.ts';
import { addMember } from '#domain/identity/index.ts';
import { draftMark, makeOpenCase, makeTrainerOf, markFinal, seatOf } from '#tests/support/make/assessment.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { adviceOn, caseStatus } from './case.ts';
import { endApplication } from './end-application.ts';
import { finaliseMark } from './finalise-mark.ts';
import { listDrafts, requireCase } from './find-cases.ts';
import { criteriaOf, faultsOf, markDraft, namesAPlace } from './mark.ts';
import { saveMarkDraft } from './save-mark-draft.ts';

const get = (world: World, id: string) => requireCase(world.system(), id);
const mails = (world: World) =>
  world.rows<{ payload: string }>('SELECT payload FROM outbox').map((row) => JSON.parse(row.payload).kind as string);

function start() {
  const world = makeWorld();
  const candidate = makePerson(world);
  const openCase = makeOpenCase(world, { candidateId: candidate, assessors: 3 });
  return {
    world,
    candidate,
    id: openCase.id,
    first: seatOf(world, openCase.id, 1),
    second: seatOf(world, openCase.id, 2),
  };
}

describe('the draft of a mark', () => {
  test('is kept per criterion and replaced by the next', () => {
    const { world, first } = start();
    const begun = saveMarkDraft(first.ctx, {
      assignmentId: first.assignmentId,
      drafts: [{ criterionId: 'K1a', level: null, reason: 'Nog lezen' }],
    });
    const next = {
      assignmentId: first.assignmentId,
      drafts: [{ criterionId: 'K1a', level: 2, reason: 'Regel 2' }],
      basis: readBasis(begun),
    };
    expect(saveMarkDraft(first.ctx, next)).toBe(saveMarkDraft(first.ctx, next));
    expect(listDrafts(world.system(), first.assignmentId)).toMatchObject([
      { criterionId: 'K1a', level: 2, reason: 'Regel 2' },
    ]);
    expect(world.rows("SELECT 1 FROM journal WHERE entry LIKE '%Regel%'")).toEqual([]);
  });

  test('takes only criteria and levels of the frozen scheme', () => {
    const { first } = start();
    expect(() =>
      saveMarkDraft(first.ctx, {
        assignmentId: first.assignmentId,
        drafts: [{ criterionId: 'K9z', level: 2, reason: '' }],
      }),
    ).toThrow('assessment.unknown_criterion');
    expect(() =>
      saveMarkDraft(first.ctx, {
        assignmentId: first.assignmentId,
        drafts: [{ criterionId: 'K1a', level: 5, reason: '' }],
      }),
    ).toThrow('assessment.unknown_level');
  });

  test('is closed to the other assessor, the candidate, an officer, an administrator and a visitor', () => {
    const { world, candidate, first, second } = start();
    const others = [
      second.ctx,
      world.person(candidate),
      world.person(makePerson(world, { roles: ['certification_officer', 'administrator', 'assessor'] })),
      world.visitor(),
      world.system(),
    ];
    for (const who of others) {
      expect(() =>
        saveMarkDraft(who, {
          assignmentId: first.assignmentId,
          drafts: [{ criterionId: 'K1a', level: 2, reason: '' }],
        }),
      ).toThrow(/not_found/);
      expect(() => finaliseMark(who, first.assignmentId)).toThrow(/not_found/);
    }
  });
});

describe('one case in two windows', () => {
  const K1A = { criterionId: 'K1a', level: 3, reason: 'Regel 1: er is tijd.' };
  const K2A = { criterionId: 'K2a', level: 2, reason: 'Regel 2: het eigen plan.' };

  test('marks of the first are never overwritten by an older second: what clashes is told, and nothing of the form is written', () => {
    const { world, first } = start();
    const { ctx, assignmentId } = first;
    saveMarkDraft(ctx, { assignmentId, drafts: [K1A, K2A] });
    const before = listDrafts(world.system(), assignmentId);
    const other = { ...K1A, level: 1, reason: 'Regel 9: te snel.' };
    expect(() => saveMarkDraft(ctx, { assignmentId, drafts: [other, { ...K2A, level: null, reason: '' }] })).toThrow(
      expect.objectContaining({
        clashes: [
          { name: 'niveau-K1a', kept: '3', sent: '1' },
          { name: 'reden-K1a', kept: K1A.reason, sent: other.reason },
        ],
        rest: { 'niveau-K2a': '2', 'reden-K2a': K2A.reason },
      }),
    );
    expect(listDrafts(world.system(), assignmentId)).toEqual(before);
  });

  test('one click in an older, empty second takes nothing away', () => {
    const { world, first } = start();
    const { ctx, assignmentId } = first;
    saveMarkDraft(ctx, { assignmentId, drafts: [K1A, K2A] });
    const empty = [K1A, K2A].map(({ criterionId }) => ({ criterionId, level: null, reason: '' }));
    saveMarkDraft(ctx, { assignmentId, drafts: empty });
    expect(listDrafts(world.system(), assignmentId)).toMatchObject([K1A, K2A]);
  });

  test('each marks another criterion, and both stay', () => {
    const { world, first } = start();
    const { ctx, assignmentId } = first;
    const empty = { level: null, reason: '' };
    saveMarkDraft(ctx, { assignmentId, drafts: [K1A, { criterionId: 'K2a', ...empty }] });
    saveMarkDraft(ctx, { assignmentId, drafts: [{ criterionId: 'K1a', ...empty }, K2A] });
    expect(listDrafts(world.system(), assignmentId)).toMatchObject([K1A, K2A]);
  });

  test('what is chosen of both is written, unless a third changed it meanwhile', () => {
    const { world, first } = start();
    const { ctx, assignmentId } = first;
    saveMarkDraft(ctx, { assignmentId, drafts: [K1A] });
    const mine = { ...K1A, reason: 'Regel 9: te snel.' };
    const chosenFrom = () => {
      try {
        saveMarkDraft(ctx, { assignmentId, drafts: [mine] });
      } catch (error) {
        if (error instanceof StaleDraft) return readBasis(error.basis);
      }
      throw new Error('was not stale');
    };
    const basis = chosenFrom();
    saveMarkDraft(ctx, { assignmentId, drafts: [{ ...K1A, reason: 'Regel 5: een derde.' }], basis });
    expect(() => saveMarkDraft(ctx, { assignmentId, drafts: [mine], basis })).toThrow(StaleDraft);
    saveMarkDraft(ctx, { assignmentId, drafts: [mine], basis: chosenFrom() });
    expect(listDrafts(world.system(), assignmentId)).toMatchObject([mine]);
  });
});

describe('making a mark final', () => {
  test('is refused when the mark changed since it was read over', () => {
    const { world, id, first } = start();
    draftMark(world, id, 1, [3, 3]);
    const seen = basisOf(markDraft(listDrafts(first.ctx, first.assignmentId)));
    draftMark(world, id, 1, [3, 2]);
    expect(() => finaliseMark(first.ctx, first.assignmentId, seen)).toThrow('assessment.changed_since');
    expect(seatOf(world, id, 1).mark).toBeNull();
  });

  test('keeps every level and reason, and clears the draft', () => {
    const { world, id, first } = start();
    draftMark(world, id, 1, [3, 4]);
    finaliseMark(first.ctx, first.assignmentId);
    expect(seatOf(world, id, 1).mark?.criteria).toMatchObject([
      { criterionId: 'K1a', level: 3 },
      { criterionId: 'K2a', level: 4 },
    ]);
    expect(listDrafts(world.system(), first.assignmentId)).toEqual([]);
    expect(caseStatus(get(world, id))).toBe('marking');
  });

  test('needs a level and a reason that names a place, for every criterion', () => {
    const { world, id, first } = start();
    expect(() => finaliseMark(first.ctx, first.assignmentId)).toThrow(
      expect.objectContaining({
        code: 'assessment.not_yet_complete',
        facts: {
          faults: expect.arrayContaining([
            expect.objectContaining({ title: 'Luisteren', lacks: 'level' }),
            expect.objectContaining({ title: 'Zelf klimmen', lacks: 'level' }),
          ]),
        },
      }),
    );
    draftMark(world, id, 1, [3, 3], 'Te kort');
    expect(() => finaliseMark(first.ctx, first.assignmentId)).toThrow(
      expect.objectContaining({
        code: 'assessment.not_yet_complete',
        facts: { faults: expect.arrayContaining([expect.objectContaining({ title: 'Luisteren', lacks: 'reason' })]) },
      }),
    );
    draftMark(world, id, 1, [3, 3], 'Er is in het hele verslag tijd genomen.');
    expect(() => finaliseMark(first.ctx, first.assignmentId)).toThrow(
      expect.objectContaining({
        code: 'assessment.not_yet_complete',
        facts: { faults: expect.arrayContaining([expect.objectContaining({ lacks: 'place' })]) },
      }),
    );
    expect(get(world, id).seats[0]?.mark).toBeNull();
  });

  test('a place is a line or a page with its number', () => {
    for (const reason of [
      'Bewijs 2, regel 17: vraagt door',
      'Zie regels 3 en 4',
      'op bladzijde 2',
      'blz. 12',
      'Pagina 3',
    ])
      expect(namesAPlace(reason)).toBe(true);
    for (const reason of ['regel', 'in het begin', '17', 'regelmatig 3 keer']) expect(namesAPlace(reason)).toBe(false);
    const { world, id, first } = start();
    draftMark(world, id, 1, [3, 3]);
    expect(faultsOf(get(world, id).scheme, listDrafts(world.system(), first.assignmentId))).toEqual([]);
  });

  test('is not made longer by spaces around it', () => {
    const { world, id } = start();
    const draft = (reason: string) =>
      criteriaOf(get(world, id).scheme).map(({ id: criterionId }) => ({ criterionId, level: 3, reason }));
    const lacks = (reason: string) =>
      faultsOf(get(world, id).scheme, draft(reason) as never).map((fault) => fault.lacks);
    expect(new Set(lacks('  regel 17        '))).toEqual(new Set(['reason']));
    expect(lacks('Te zien in regel 17')).toEqual([]);
  });

  test('twice is refused, and a final mark takes no draft any more', () => {
    const { world, id, first } = start();
    markFinal(world, id, 1);
    expect(() => finaliseMark(first.ctx, first.assignmentId)).toThrow('assessment.already_final');
    expect(() =>
      saveMarkDraft(first.ctx, {
        assignmentId: first.assignmentId,
        drafts: [{ criterionId: 'K1a', level: 1, reason: 'Regel 1' }],
      }),
    ).toThrow('assessment.already_final');
  });

  test("marking one's own trainee is refused, also when it became so after the case was given", () => {
    const { world, id, candidate, first } = start();
    draftMark(world, id, 1, [3, 3]);
    makeTrainerOf(world, candidate, first.assessorId);
    expect(() => finaliseMark(first.ctx, first.assignmentId)).toThrow(
      expect.objectContaining({ code: 'assessment.tied_assessor', facts: { ground: 'trained' } }),
    );
    expect(get(world, id).seats[0]?.mark).toBeNull();
  });

  test('so is marking a colleague', () => {
    const { world, id, candidate, second } = start();
    draftMark(world, id, 2, [3, 3]);
    const organisation = makeOrganisation(world);
    for (const personId of [candidate, second.assessorId])
      addMember(world.system(), { organisationId: organisation, personId, role: 'employee' });
    expect(() => finaliseMark(second.ctx, second.assignmentId)).toThrow(
      expect.objectContaining({ code: 'assessment.tied_assessor', facts: { ground: 'same_organisation' } }),
    );
  });

  test('is refused in a case that is over', () => {
    const { world, id, first } = start();
    draftMark(world, id, 1, [3, 3]);
    endApplication(world.system(), id, 'refunded');
    expect(() => finaliseMark(first.ctx, first.assignmentId)).toThrow('assessment.case_over');
    expect(() =>
      saveMarkDraft(first.ctx, {
        assignmentId: first.assignmentId,
        drafts: [{ criterionId: 'K1a', level: 1, reason: '' }],
      }),
    ).toThrow('assessment.case_over');
  });

  test('two that agree make the case ready, and each officer hears it once', () => {
    const { world, id } = start();
    makePerson(world, { roles: ['certification_officer'] });
    markFinal(world, id, 1, [3, 3]);
    expect(mails(world)).not.toContain('assessment.ready');
    markFinal(world, id, 2, [4, 3]);
    expect(caseStatus(get(world, id))).toBe('ready');
    expect(adviceOn(get(world, id)).kind).toBe('pass');
    expect(mails(world).filter((mail) => mail === 'assessment.ready')).toHaveLength(1);
  });

  test('two that differ too far bring in a third, who is neither of them', () => {
    const { world, id, first, second } = start();
    markFinal(world, id, 1, [3, 3]);
    markFinal(world, id, 2, [2, 3]);
    expect(caseStatus(get(world, id))).toBe('marking');
    const third = seatOf(world, id, 3);
    expect([first.assessorId, second.assessorId]).not.toContain(third.assessorId);
    markFinal(world, id, 3, [3, 4]);
    expect(caseStatus(get(world, id))).toBe('ready');
    expect(adviceOn(get(world, id))).toMatchObject({
      kind: 'pass',
      criteria: [
        { met: true, agreed: false },
        { met: true, agreed: true },
      ],
    });
  });

  test('when nobody can be the third the case waits with the reason', () => {
    const world = makeWorld();
    const openCase = makeOpenCase(world, { assessors: 2 });
    markFinal(world, openCase.id, 1, [4, 4]);
    markFinal(world, openCase.id, 2, [1, 4]);
    expect(caseStatus(get(world, openCase.id))).toBe('seeking');
    expect(get(world, openCase.id).openSeats).toMatchObject([{ number: 3, grounds: { seated: 2 } }]);
  });

  test('the database itself keeps a final mark, its owner and its number', () => {
    const { world, id, first, second } = start();
    markFinal(world, id, 1);
    expect(() => world.open.exec("UPDATE marks SET criteria = '[]'")).toThrow(/never changed/);
    expect(() => world.open.exec('DELETE FROM marks')).toThrow(/never deleted/);
    expect(() => world.open.exec('INSERT OR REPLACE INTO marks SELECT * FROM marks')).toThrow(/never deleted/);
    const insert = (assessor: string) =>
      world.open.exec(
        `INSERT INTO marks (assignment_id, certification_id, assessor_id, criteria, final_at) VALUES ('${second.assignmentId}', '${id}', '${assessor}', '[]', 0)`,
      );
    expect(() => insert(first.assessorId)).toThrow(/assessor in that seat/);
    expect(() =>
      world.open.exec(`UPDATE assessor_assignments SET returned_at = 1 WHERE id = '${first.assignmentId}'`),
    ).toThrow(/before its mark is final/);
  });
});
