import { describe, expect, test } from 'vitest';
import { addEvidence, editEvidence, removeEvidence } from '#domain/portfolio/index.ts';
import { makeApplication, makeDossier } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { applyForCertification } from './apply.ts';
import { endApplication } from './end-application.ts';
import { listJudged, requireCase } from './find-cases.ts';

const bothSteps = { held: ['coach-van-het-alledaagse', 'talentmakelaar'], missing: [] };
const plain = { schemeId: 'koek', steps: bothSteps, equivalence: '', conductAccepted: true };

function start() {
  const world = makeWorld();
  const ada = makePerson(world, { name: 'Ada Vermeer', email: 'ada@test.example' });
  return { world, ada, as: () => world.person(ada) };
}

describe('applying for certification', () => {
  test('freezes the scheme and a copy of the evidence with its hash', () => {
    const { world, ada, as } = start();
    const evidenceIds = makeDossier(world, ada);
    const id = applyForCertification(as(), { ...plain, evidenceIds });
    const certification = requireCase(world.system(), id);
    expect(certification).toMatchObject({
      candidateId: ada,
      openedAt: null,
      seats: [],
      scheme: { id: 'koek', version: '2026.1' },
    });
    expect(certification.code).toMatch(/^Z-[0-9A-Z]{5}$/);
    const judged = listJudged(world.system(), id);
    expect(judged.map((piece) => piece.kind)).toEqual(['klimverslag', 'gesprek']);
    expect(judged.every((piece) => /^[0-9a-f]{64}$/.test(piece.contentHash))).toBe(true);
  });

  test('what is judged stays as it was when the dossier goes on changing', () => {
    const { world, ada, as } = start();
    const [first = '', second = ''] = makeDossier(world, ada);
    const id = applyForCertification(as(), { ...plain, evidenceIds: [first, second] });
    const before = listJudged(world.system(), id);
    editEvidence(as(), first, { kind: 'gesprek', title: 'Anders', text: 'Anders', competenceIds: [] }, 'keep');
    removeEvidence(as(), second);
    expect(listJudged(world.system(), id)).toEqual(before);
    for (const sql of [
      "UPDATE judged_evidence SET text = 'x'",
      'DELETE FROM judged_evidence',
      "UPDATE frozen_schemes SET content = '{}'",
      'DELETE FROM certifications',
    ]) {
      expect(() => world.open.exec(sql)).toThrow(/guard: .* never/);
    }
  });

  test('the order of handing in leaves no trace in the order of the work', () => {
    const orderOf = (reversed: boolean) => {
      const { world, as } = start();
      const add = (kind: string, title: string) => () =>
        addEvidence(as(), { kind, title, text: title, competenceIds: ['K1', 'K2'] }, null);
      const adds = [
        add('gesprek', 'een'),
        add('gesprek', 'twee'),
        add('klimverslag', 'drie'),
        add('talentenkaart', 'vier'),
      ];
      const evidenceIds = (reversed ? adds.reverse() : adds).map((item) => item());
      return listJudged(world.system(), applyForCertification(as(), { ...plain, evidenceIds })).map(
        (piece) => piece.title,
      );
    };
    expect(orderOf(true)).toEqual(orderOf(false));
  });

  test('says what is missing, per kind and per competence', () => {
    const { world, ada, as } = start();
    const [talk = ''] = makeDossier(world, ada);
    expect(() => applyForCertification(as(), { ...plain, evidenceIds: [talk] })).toThrow(
      expect.objectContaining({
        code: 'assessment.not_complete',
        facts: {
          missing: expect.arrayContaining([
            expect.objectContaining({ kind: 'pieces', title: 'Eigen klimverslag', short: 1 }),
            expect.objectContaining({ kind: 'competence', title: 'Zelf klimmen' }),
          ]),
        },
      }),
    );
    expect(() => applyForCertification(as(), { ...plain, evidenceIds: [] })).toThrow(
      expect.objectContaining({
        code: 'assessment.not_complete',
        facts: { missing: expect.arrayContaining([expect.objectContaining({ title: 'Verslag van een gesprek' })]) },
      }),
    );
    expect(world.rows('SELECT 1 FROM certifications')).toEqual([]);
  });

  test('asks for the steps, or for own words on what equals them', () => {
    const { world, ada, as } = start();
    const evidenceIds = makeDossier(world, ada);
    const steps = { held: ['coach-van-het-alledaagse'], missing: ['talentmakelaar'] };
    expect(() => applyForCertification(as(), { ...plain, evidenceIds, steps, equivalence: 'Elders.' })).toThrow(
      'assessment.equivalence_needed',
    );
    expect(() =>
      applyForCertification(as(), { ...plain, evidenceIds, steps, equivalence: 'Elders.', conductAccepted: false }),
    ).toThrow(
      expect.objectContaining({
        code: 'assessment.equivalence_needed',
        facts: { shortest: 80, conductAccepted: false },
      }),
    );
    const equivalence =
      'Ik werkte tien jaar in een buurt en maakte daar met bewoners drie kaarten van talent. Ik leerde het daar.';
    const id = applyForCertification(as(), { ...plain, evidenceIds, steps, equivalence });
    expect(requireCase(world.system(), id).ground).toEqual({ steps: steps.held, missing: steps.missing, equivalence });
  });

  test('asks for the code of conduct and a confirmed address', () => {
    const { world, ada, as } = start();
    const evidenceIds = makeDossier(world, ada);
    expect(() => applyForCertification(as(), { ...plain, evidenceIds, conductAccepted: false })).toThrow(
      'assessment.conduct_needed',
    );
    const actor = as().actor;
    if (actor.kind !== 'person') throw new Error('Ada is a person');
    expect(() =>
      applyForCertification(world.as({ ...actor, emailConfirmed: false }), { ...plain, evidenceIds }),
    ).toThrow('assessment.confirm_email_first');
  });

  test('is refused while the own name or address stands in the work', () => {
    const { world, ada, as } = start();
    makeDossier(world, ada);
    const named = addEvidence(
      as(),
      { kind: 'gesprek', title: 'Verslag', text: 'Geschreven door ada vermeer.', competenceIds: ['K1', 'K2'] },
      null,
    );
    world.later(1);
    const climb = addEvidence(
      as(),
      { kind: 'klimverslag', title: 'Klim', text: 'Mail ADA@test.example', competenceIds: [] },
      null,
    );
    expect(() => applyForCertification(as(), { ...plain, evidenceIds: [named, climb] })).toThrow(
      expect.objectContaining({
        facts: {
          places: [
            expect.objectContaining({ title: 'Verslag', place: 'text' }),
            expect.objectContaining({ title: 'Klim', place: 'text' }),
          ],
        },
      }),
    );
  });

  test('asks for a second look at a surname that may be a word, and refuses a name in the pages of a PDF', () => {
    const { world, ada, as } = start();
    const [talk = '', climb = ''] = makeDossier(world, ada);
    const words = { kind: 'gesprek', title: 'Bij Vermeer', text: '', competenceIds: [] };
    const paper = addEvidence(as(), words, {
      storageKey: 'f',
      fileName: 'x.pdf',
      fileMime: 'application/pdf',
      fileSha256: 'a'.repeat(64),
    });
    const apply = (said: string, surnameIsAnother = false) =>
      applyForCertification(as(), {
        ...plain,
        evidenceIds: [talk, climb, paper],
        papers: new Map([[paper, said]]),
        surnameIsAnother,
      });
    expect(() => apply('Aan tafel.')).toThrow(
      expect.objectContaining({
        code: 'assessment.surname_inside',
        facts: { places: [expect.objectContaining({ title: 'Bij Vermeer', place: 'title' })] },
      }),
    );
    expect(() => apply('Geschreven door Ada  Vermeer', true)).toThrow(
      expect.objectContaining({
        code: 'assessment.own_name_inside',
        facts: { places: [expect.objectContaining({ title: 'Bij Vermeer', place: 'file' })] },
      }),
    );
    expect(() => applyForCertification(as(), { ...plain, evidenceIds: [talk, climb, paper] })).toThrow(/nobody read/);
    expect(requireCase(world.system(), apply('Aan tafel.', true)).candidateId).toBe(ada);
  });

  test('a citizen service number stops it, wherever it stands, until it is gone or said to be another number', () => {
    const { world, ada, as } = start();
    const [talk = '', climb = ''] = makeDossier(world, ada);
    const words = { kind: 'gesprek', title: 'Gesprek', text: 'Zijn nummer is 111222333.', competenceIds: [] };
    const file = { storageKey: 'f', fileName: 'x.pdf', fileMime: 'application/pdf', fileSha256: 'a'.repeat(64) };
    const numbered = addEvidence(as(), words, null);
    const clean = addEvidence(as(), { ...words, text: '' }, file);
    const apply = (evidenceIds: readonly string[], more: Partial<Parameters<typeof applyForCertification>[1]> = {}) =>
      applyForCertification(as(), { ...plain, evidenceIds: [talk, climb, ...evidenceIds], ...more });
    const refused = (place: 'title' | 'text' | 'file', title = 'Gesprek') =>
      expect.objectContaining({ code: 'assessment.bsn_inside', field: 'noBsn', facts: { places: [{ title, place }] } });
    const steps = { held: [], missing: ['talentmakelaar'] };
    const equivalence = `Mijn nummer daar was 111222333. ${'Ik leerde het elders. '.repeat(5)}`;
    expect(() => apply([numbered])).toThrow(refused('text'));
    expect(() => apply([clean], { papers: new Map([[clean, 'BSN 123.456.782']]) })).toThrow(refused('file'));
    expect(() => apply([], { steps, equivalence })).toThrow('assessment.bsn_in_equivalence');
    expect(world.rows('SELECT 1 FROM certifications')).toEqual([]);
    editEvidence(as(), clean, { ...words, title: 'Over 111222333', text: 'x' }, 'drop');
    expect(() => apply([clean])).toThrow(refused('title', 'Over 111222333'));
    expect(requireCase(world.system(), apply([numbered], { noBsn: true })).candidateId).toBe(ada);
    const [line] = world.rows<{ entry: string }>("SELECT entry FROM journal WHERE verb LIKE 'assessment.apply%'");
    expect(line?.entry).not.toMatch(/bsn/i);
  });

  test('twice is refused while the first runs, and possible after it ended', () => {
    const { world, ada, as } = start();
    const first = makeApplication(world, ada);
    const again = () => applyForCertification(as(), { ...plain, evidenceIds: makeDossier(world, ada) });
    expect(again).toThrow('assessment.already_running');
    endApplication(world.system(), first, 'not_paid');
    expect(again()).not.toBe(first);
  });

  test("a stranger's evidence, and a visitor, are refused", () => {
    const { world, ada } = start();
    const other = makePerson(world);
    const evidenceIds = makeDossier(world, ada);
    expect(() => applyForCertification(world.person(other), { ...plain, evidenceIds })).toThrow(
      'assessment.piece_not_yours',
    );
    expect(() => applyForCertification(world.visitor(), { ...plain, evidenceIds })).toThrow(/sign_in_first/);
  });
});
