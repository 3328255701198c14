import { describe, expect, test } from 'vitest';
import { addMember } from '#domain/identity/index.ts';
import { draftMark, makeOpenCase, makeTrainerOf, markFinal, seatOf } from '#tests/support/make/assessment.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { adviceOn, stageOf } from './case.ts';
import { endApplication } from './end-application.ts';
import { finaliseMark } from './finalise-mark.ts';
import { listDrafts, requireCase } from './find-cases.ts';
import { faultsOf, namesAPlace } from './mark.ts';
import { saveMarkDraft } from './save-mark-draft.ts';

const get = (world: World, id: string) => requireCase(world.system(), id);
const letters = (world: World) => world.rows<{ payload: string }>('SELECT payload FROM outbox').map((row) => JSON.parse(row.payload).letter as string);

function start() {
  const world = makeWorld();
  const candidate = makePerson(world);
  const one = makeOpenCase(world, { candidateId: candidate, assessors: 3 });
  return { world, candidate, id: one.id, first: seatOf(world, one.id, 1), second: seatOf(world, one.id, 2) };
}

describe('the draft of a mark', () => {
  test('is kept per criterion and replaced by the next', () => {
    const { world, first } = start();
    saveMarkDraft(first.ctx, first.assignmentId, [{ criterionId: 'K1a', level: null, reason: 'Nog lezen' }]);
    saveMarkDraft(first.ctx, first.assignmentId, [{ criterionId: 'K1a', level: 2, reason: 'Regel 2' }]);
    saveMarkDraft(first.ctx, first.assignmentId, [{ criterionId: 'K1a', level: 2, reason: 'Regel 2' }]);
    expect(listDrafts(world.system(), first.assignmentId)).toMatchObject([{ criterionId: 'K1a', level: 2, reason: 'Regel 2' }]);
    expect(world.rows("SELECT 1 FROM journal WHERE entry LIKE '%Regel%'")).toEqual([]);
  });

  test('takes only criteria and levels of the frozen scheme', () => {
    const { first } = start();
    expect(() => saveMarkDraft(first.ctx, first.assignmentId, [{ criterionId: 'K9z', level: 2, reason: '' }])).toThrow(/niet in het kader/);
    expect(() => saveMarkDraft(first.ctx, first.assignmentId, [{ criterionId: 'K1a', level: 5, reason: '' }])).toThrow(/vier niveaus/);
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
      expect(() => saveMarkDraft(who, first.assignmentId, [{ criterionId: 'K1a', level: 2, reason: '' }])).toThrow(/not_found/);
      expect(() => finaliseMark(who, first.assignmentId)).toThrow(/not_found/);
    }
  });
});

describe('making a mark final', () => {
  test('keeps every level and reason, and clears the draft', () => {
    const { world, id, first } = start();
    draftMark(world, id, 1, [3, 4]);
    finaliseMark(first.ctx, first.assignmentId);
    expect(seatOf(world, id, 1).mark?.criteria).toMatchObject([
      { criterionId: 'K1a', level: 3 },
      { criterionId: 'K2a', level: 4 },
    ]);
    expect(listDrafts(world.system(), first.assignmentId)).toEqual([]);
    expect(stageOf(get(world, id))).toBe('marking');
  });

  test('needs a level and a reason that names a place, for every criterion', () => {
    const { world, id, first } = start();
    expect(() => finaliseMark(first.ctx, first.assignmentId)).toThrow(/Luisteren: kies een niveau; Zelf klimmen: kies een niveau/);
    draftMark(world, id, 1, [3, 3], 'Te kort');
    expect(() => finaliseMark(first.ctx, first.assignmentId)).toThrow(/Luisteren: schrijf waarom/);
    draftMark(world, id, 1, [3, 3], 'Er is in het hele verslag tijd genomen.');
    expect(() => finaliseMark(first.ctx, first.assignmentId)).toThrow(/noem een regel of bladzijde/);
    expect(get(world, id).seats[0]?.mark).toBeNull();
  });

  test('a place is a line or a page with its number', () => {
    for (const reason of ['Bewijs 2, regel 17: vraagt door', 'Zie regels 3 en 4', 'op bladzijde 2', 'blz. 12', 'Pagina 3'])
      expect(namesAPlace(reason)).toBe(true);
    for (const reason of ['regel', 'in het begin', '17', 'regelmatig 3 keer']) expect(namesAPlace(reason)).toBe(false);
    const { world, id, first } = start();
    draftMark(world, id, 1, [3, 3]);
    expect(faultsOf(get(world, id).scheme, listDrafts(world.system(), first.assignmentId))).toEqual([]);
  });

  test('twice is refused, and a final mark takes no draft any more', () => {
    const { world, id, first } = start();
    markFinal(world, id, 1);
    expect(() => finaliseMark(first.ctx, first.assignmentId)).toThrow(/al definitief/);
    expect(() => saveMarkDraft(first.ctx, first.assignmentId, [{ criterionId: 'K1a', level: 1, reason: 'Regel 1' }])).toThrow(/al definitief/);
  });

  test("marking one's own trainee is refused, also when it became so after the case was given", () => {
    const { world, id, candidate, first } = start();
    draftMark(world, id, 1, [3, 3]);
    makeTrainerOf(world, candidate, first.assessorId);
    expect(() => finaliseMark(first.ctx, first.assignmentId)).toThrow(/u heeft deze kandidaat opgeleid/);
    expect(get(world, id).seats[0]?.mark).toBeNull();
  });

  test('so is marking a colleague', () => {
    const { world, id, candidate, second } = start();
    draftMark(world, id, 2, [3, 3]);
    const organisation = makeOrganisation(world);
    for (const personId of [candidate, second.assessorId]) addMember(world.system(), { organisationId: organisation, personId, role: 'employee' });
    expect(() => finaliseMark(second.ctx, second.assignmentId)).toThrow(/dezelfde organisatie/);
  });

  test('is refused in a case that is over', () => {
    const { world, id, first } = start();
    draftMark(world, id, 1, [3, 3]);
    endApplication(world.system(), id, 'refunded');
    expect(() => finaliseMark(first.ctx, first.assignmentId)).toThrow(/gesloten/);
    expect(() => saveMarkDraft(first.ctx, first.assignmentId, [{ criterionId: 'K1a', level: 1, reason: '' }])).toThrow(/gesloten/);
  });

  test('two that agree make the case ready, and each officer hears it once', () => {
    const { world, id } = start();
    makePerson(world, { roles: ['certification_officer'] });
    markFinal(world, id, 1, [3, 3]);
    expect(letters(world)).not.toContain('assessment.ready');
    markFinal(world, id, 2, [4, 3]);
    expect(stageOf(get(world, id))).toBe('ready');
    expect(adviceOn(get(world, id)).kind).toBe('pass');
    expect(letters(world).filter((letter) => letter === 'assessment.ready')).toHaveLength(1);
  });

  test('two that differ too far bring in a third, who is neither of them', () => {
    const { world, id, first, second } = start();
    markFinal(world, id, 1, [3, 3]);
    markFinal(world, id, 2, [2, 3]);
    expect(stageOf(get(world, id))).toBe('marking');
    const third = seatOf(world, id, 3);
    expect([first.assessorId, second.assessorId]).not.toContain(third.assessorId);
    markFinal(world, id, 3, [3, 4]);
    expect(stageOf(get(world, id))).toBe('ready');
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
    const one = makeOpenCase(world, { assessors: 2 });
    markFinal(world, one.id, 1, [4, 4]);
    markFinal(world, one.id, 2, [1, 4]);
    expect(stageOf(get(world, one.id))).toBe('seeking');
    expect(get(world, one.id).openSeats).toMatchObject([{ number: 3, grounds: { seated: 2 } }]);
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
    expect(() => world.open.exec(`UPDATE assessor_assignments SET returned_at = 1 WHERE id = '${first.assignmentId}'`)).toThrow(/before its mark is final/);
  });
});
