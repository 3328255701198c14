import { describe, expect, test } from 'vitest';
import { type Fields, readBasis, StaleDraft, writeBasis } from '#domain/draft.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';
import { MOST_PLAN_VERSIONS, type PlanPart, requirePlanPart, rowsOf, STEPS } from './climb-plan.ts';
import { eraseMyPlan } from './erase-plan.ts';
import { findMyFormDraft } from './find-form-draft.ts';
import { findMyPlan, findMyPlanPart, hasPlan, listMyPlanVersions } from './find-plan.ts';
import { keepFormDraft } from './keep-form-draft.ts';
import { markStep } from './mark-step.ts';
import { putBackPlanPart, savePlanPart } from './save-plan-part.ts';

const CHANCE = 'Ik wil dat de strook achter de flat een tuin wordt.';

function start() {
  const world = makeWorld();
  const [ada, other] = [makePerson(world), makePerson(world)];
  const me = world.person(ada);
  /** What a form that is opened now is made from. */
  const basis = (part: PlanPart) => readBasis(writeBasis(findMyFormDraft(me, { form: 'plan', id: part })));
  const save = (part: PlanPart, typed: Fields, from = basis(part)) => {
    world.later(MINUTE);
    savePlanPart(me, { part, typed, basis: from });
  };
  const draft = (typed: Fields, from = basis('kans')) =>
    keepFormDraft(me, { subject: { form: 'plan', id: 'kans' }, typed, basis: from });
  return { world, me, other: world.person(other), basis, save, draft };
}

describe('the own climb plan', () => {
  test('holds what its owner wrote in each part, cleaned, and is there for nobody else', () => {
    const { me, other, world, save } = start();
    expect(hasPlan(me)).toBe(false);
    save('kans', { chance: `  ${CHANCE} `, why: '', back: 'geen veld van dit deel' });
    expect(findMyPlan(me)).toMatchObject({ kans: { fields: { chance: CHANCE } }, verhaal: { version: 0, fields: {} } });
    expect([hasPlan(me), hasPlan(other), hasPlan(world.visitor())]).toEqual([true, false, false]);
    expect(findMyPlan(other).kans.fields).toEqual({});
    expect(() => savePlanPart(world.visitor(), { part: 'kans', typed: {} })).toThrow(
      expect.objectContaining({ kind: 'sign_in_first' }),
    );
    expect(world.rows("SELECT 1 FROM journal WHERE verb LIKE 'portfolio.%'")).toEqual([]);
  });

  test('saved twice is one version; an earlier one can be seen and put back', () => {
    const { me, save } = start();
    save('kans', { chance: 'Een tuin' });
    save('kans', { chance: 'Een tuin' });
    save('kans', { chance: CHANCE });
    const [newest, oldest] = listMyPlanVersions(me, 'kans');
    expect([newest?.fields.chance, oldest?.fields.chance]).toEqual([CHANCE, 'Een tuin']);
    putBackPlanPart(me, { part: 'kans', version: oldest?.version ?? 0 });
    putBackPlanPart(me, { part: 'kans', version: oldest?.version ?? 0 });
    expect(listMyPlanVersions(me, 'kans').map(({ fields }) => fields.chance)).toEqual(['Een tuin', CHANCE, 'Een tuin']);
    expect(() => putBackPlanPart(me, { part: 'kans', version: 7 })).toThrow(
      expect.objectContaining({ code: 'portfolio.plan_version_not_found' }),
    );
  });

  test('nobody puts back a version of somebody else', () => {
    const { me, other, save } = start();
    save('kans', { chance: CHANCE });
    const { version } = findMyPlanPart(me, 'kans');
    expect(() => putBackPlanPart(other, { part: 'kans', version })).toThrow(
      expect.objectContaining({ kind: 'not_found' }),
    );
  });

  test('putting back loses no draft: it becomes a version first', () => {
    const { me, save, draft } = start();
    save('kans', { chance: 'Een tuin' });
    save('kans', { chance: CHANCE });
    const earlier = listMyPlanVersions(me, 'kans')[1]?.version ?? 0;
    draft({ chance: 'Nog niet af' });
    putBackPlanPart(me, { part: 'kans', version: earlier });
    expect(listMyPlanVersions(me, 'kans').map(({ fields }) => fields.chance)).toEqual([
      'Een tuin',
      'Nog niet af',
      CHANCE,
      'Een tuin',
    ]);
    expect(findMyFormDraft(me, { form: 'plan', id: 'kans' })).toMatchObject({ savedAt: null });
  });

  test('two devices that wrote the same field are asked to choose, and nothing of either is lost', () => {
    const { me, basis, save } = start();
    save('kans', { chance: 'Een tuin', why: '' });
    const [first, second] = [basis('kans'), basis('kans')];
    save('kans', { chance: 'Een tuin achter de flat', why: '' }, first);
    expect(() => save('kans', { chance: 'Een tuin voor de flat', why: '' }, second)).toThrow(StaleDraft);
    expect(findMyPlanPart(me, 'kans').fields.chance).toBe('Een tuin achter de flat');
  });

  test('two devices that wrote other fields both get their way, also when one is a draft', () => {
    const { me, basis, save, draft } = start();
    save('kans', { chance: 'Een tuin', why: '' });
    const [first, second] = [basis('kans'), basis('kans')];
    draft({ chance: 'Een tuin', why: 'Omdat ik zaai.' }, first);
    save('kans', { chance: CHANCE, why: '' }, second);
    expect(findMyPlanPart(me, 'kans').fields).toEqual({ chance: CHANCE, why: 'Omdat ik zaai.' });
    expect(findMyFormDraft(me, { form: 'plan', id: 'kans' }).savedAt).toBeNull();
  });

  test('what is too long and a day that does not exist are refused at their field, and the draft stays', () => {
    const { me, save, draft } = start();
    draft({ chance: 'x'.repeat(10_000) });
    expect(() => save('kans', { chance: 'x'.repeat(10_000) })).toThrow(
      expect.objectContaining({ code: 'portfolio.plan_text_too_long', field: 'chance', facts: { most: 160 } }),
    );
    expect(findMyFormDraft(me, { form: 'plan', id: 'kans' }).fields.chance).toHaveLength(10_000);
    expect(() => save('stappen', { step1: 'Bellen', day1: '2027-02-30' })).toThrow(
      expect.objectContaining({ code: 'portfolio.plan_day_unknown', field: 'day1' }),
    );
    save('stappen', { step1: 'Bellen', state1: 'erased' });
    expect(findMyPlanPart(me, 'stappen').fields).toEqual({ step1: 'Bellen' });
  });

  test('keeps its newest versions, and no more than that', () => {
    const { me, save } = start();
    for (let at = 0; at <= MOST_PLAN_VERSIONS + 2; at += 1) save('kans', { chance: `Zin ${at}` });
    const versions = listMyPlanVersions(me, 'kans');
    expect(versions).toHaveLength(MOST_PLAN_VERSIONS);
    expect(versions[0]?.fields.chance).toBe(`Zin ${MOST_PLAN_VERSIONS + 2}`);
  });

  test('its rows stand in their order, and empty ones are no rows', () => {
    const fields = { step3: 'Vragen', who3: 'ik', step1: 'Meten', state1: 'done' };
    expect(rowsOf(fields, STEPS)).toMatchObject([
      { number: 1, values: { step: 'Meten', state: 'done', day: '' } },
      { number: 3, values: { step: 'Vragen', who: 'ik' } },
    ]);
    expect(() => requirePlanPart('zolder')).toThrow(expect.objectContaining({ kind: 'not_found' }));
  });

  test('erased it is gone, with every version and draft; that of another stays', () => {
    const { world, me, other, save, draft } = start();
    save('kans', { chance: CHANCE });
    draft({ why: 'Daarom' });
    savePlanPart(other, { part: 'kans', typed: { chance: 'Van een ander' } });
    eraseMyPlan(me);
    eraseMyPlan(me);
    expect(hasPlan(me)).toBe(false);
    expect(world.rows('SELECT 1 FROM form_drafts')).toEqual([]);
    expect(hasPlan(other)).toBe(true);
    expect(() => eraseMyPlan(world.visitor())).toThrow(expect.objectContaining({ kind: 'sign_in_first' }));
  });
});

describe('an agreement of the plan', () => {
  test('is marked as done or stuck, once however often, and taken back', () => {
    const { me, save } = start();
    save('stappen', { step1: 'De strook opmeten' });
    const { version } = findMyPlanPart(me, 'stappen');
    markStep(me, { step: 1, state: 'done', version });
    markStep(me, { step: 1, state: 'done', version });
    expect(listMyPlanVersions(me, 'stappen')).toHaveLength(2);
    expect(() => markStep(me, { step: 1, state: 'stuck', version })).toThrow(
      expect.objectContaining({ code: 'portfolio.plan_changed' }),
    );
    markStep(me, { step: 1, state: 'open', version: findMyPlanPart(me, 'stappen').version });
    expect(findMyPlanPart(me, 'stappen').fields).toEqual({ step1: 'De strook opmeten' });
  });

  test('that is not there is refused, and so is one of somebody else', () => {
    const { me, other, save } = start();
    save('stappen', { step1: 'De strook opmeten' });
    const { version } = findMyPlanPart(me, 'stappen');
    for (const [who, step] of [
      [me, 2],
      [me, 0],
      [other, 1],
    ] as const)
      expect(() => markStep(who, { step, state: 'done', version })).toThrow(
        expect.objectContaining({ kind: 'not_found' }),
      );
  });
});
