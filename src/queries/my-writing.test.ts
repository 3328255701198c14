import { describe, expect, test } from 'vitest';
import { basisOf } from '#domain/draft.ts';
import { endEnrolment, giveFeedback, requireOwnWork, saveDraft, workDraft } from '#domain/learning/index.ts';
import { addEvidence, saveReflections } from '#domain/portfolio/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { BROKER, COACH, handInWork, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { DOSSIER, listMyWriting, type WritingSearch } from './my-writing.ts';

const ALL: WritingSearch = { text: '', course: null, at: null };
const read = (world: World, personId: string, search: Partial<WritingSearch> = {}) =>
  listMyWriting(world.person(personId), { ...ALL, ...search });
const kinds = (world: World, personId: string, search: Partial<WritingSearch> = {}) =>
  read(world, personId, search).page.rows.map(({ kind }) => kind);

/** A learner who wrote a reflection, two versions of an assignment and a working copy, and a piece of evidence. */
function makeWriter(world: World) {
  const run = makeRun(world);
  const enrolment = makeEnrolment(world, { run, sourceKey: 'pla_1' });
  const ada = () => world.person(enrolment.personId);
  saveReflections(ada(), { courseId: COACH, texts: { 'cva-r-tafel': 'Aan de tafel van 100% vertrouwen' } });
  world.later(MINUTE);
  const { id } = handInWork(world, enrolment);
  world.later(MINUTE);
  giveFeedback(world.person(run.trainerId), {
    submissionId: id,
    verdict: 'sent_back',
    strength: 'Van de trainer',
    nextStep: 'Ook van de trainer',
  });
  const work = { courseId: COACH, assignmentId: 'cva-a-plan' };
  const basis = basisOf(workDraft(requireOwnWork(ada(), work).work));
  saveDraft(ada(), { ...work, text: 'Een tweede begin', basis });
  world.later(MINUTE);
  const piece = { kind: 'gesprek', title: 'Het gesprek', text: 'In het dossier', competenceIds: ['K1'] };
  addEvidence(ada(), piece, null);
  return { run, enrolment, personId: enrolment.personId };
}

describe('what somebody wrote', () => {
  test('stands in one place, the newest first, with where it belongs', () => {
    const world = makeWorld();
    const { personId } = makeWriter(world);
    const { page, courses } = read(world, personId);
    expect(page.rows).toMatchObject([
      { kind: 'evidence', title: 'Het gesprek', open: true },
      { kind: 'draft', version: null, open: true },
      { kind: 'work', version: 1, open: true },
      { kind: 'reflection', title: 'Wat maakte dat u welkom was?', open: true },
    ]);
    expect(courses.map(({ id }) => id)).toEqual([COACH]);
    expect(JSON.stringify(page)).not.toContain('van de trainer');
  });

  test('is found by its words and by where it was written; signs of a search are words', () => {
    const world = makeWorld();
    const { personId } = makeWriter(world);
    expect(kinds(world, personId, { text: ' TWEEDE begin ' })).toEqual(['draft']);
    expect(kinds(world, personId, { text: '100%' })).toEqual(['reflection']);
    for (const text of ['10_%', '%%', "'; drop table", '\\', '’']) expect(kinds(world, personId, { text })).toEqual([]);
    expect(kinds(world, personId, { text: 'tafél  VAN' })).toEqual(['reflection']);
    expect(kinds(world, personId, { course: COACH })).toEqual(['draft', 'work', 'reflection']);
    expect(kinds(world, personId, { course: DOSSIER })).toEqual(['evidence']);
    for (const course of [BROKER, 'none']) expect(kinds(world, personId, { course })).toEqual([]);
  });

  test('stays readable when the place ends, without a way to it', () => {
    const world = makeWorld();
    const { personId } = makeWriter(world);
    endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    const { page, courses } = read(world, personId);
    expect(page.rows.map(({ kind, open }) => [kind, open])).toEqual([
      ['evidence', true],
      ['draft', false],
      ['work', false],
      ['reflection', false],
    ]);
    expect(courses.map(({ id }) => id)).toEqual([COACH]);
  });

  test('pages by key, forth and back', () => {
    const world = makeWorld();
    const personId = makePerson(world);
    for (let at = 0; at < 45; at++) {
      const piece = { kind: 'gesprek', title: `${at}`, text: `Tekst ${at}`, competenceIds: ['K1'] };
      addEvidence(world.person(personId), piece, null);
      if (at % 3 === 0) world.later(MINUTE);
    }
    const titles: (string | null)[] = [];
    let cursor: WritingSearch['at'] = null;
    for (let pages = 0; pages < 3; pages++) {
      const { page } = read(world, personId, { at: cursor });
      titles.push(...page.rows.map(({ title }) => title));
      cursor = page.next ? { way: 'after', keys: JSON.parse(Buffer.from(page.next, 'base64url').toString()) } : null;
    }
    expect(cursor).toBeNull();
    expect(new Set(titles).size).toBe(45);
    expect(titles).toHaveLength(45);
  });

  test('is read by nobody else', () => {
    const world = makeWorld();
    const { run } = makeWriter(world);
    const twin = makeEnrolment(world, { run }).personId;
    const eve = makePerson(world, { roles: ['administrator'] });
    for (const ctx of [...[twin, run.trainerId, eve].map(world.person), world.visitor(), world.system()])
      expect(listMyWriting(ctx, ALL).page.rows).toEqual([]);
  });
});
