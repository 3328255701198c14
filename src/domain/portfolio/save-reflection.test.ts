import { describe, expect, test } from 'vitest';
import { readBasis } from '#domain/draft.ts';
import { endEnrolment } from '#domain/learning/index.ts';
import { findMyReflection, LONGEST_REFLECTION, saveReflection } from '#domain/portfolio/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { BROKER, COACH, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';

const QUESTION = { courseId: COACH, reflectionId: 'cva-r-tafel' };
const HOSTILE = "$' $& $` </textarea><script>alert(1)</script> [[account]] \\0 \u202e";

describe('a reflection', () => {
  test('is kept as it was typed, whatever it looks like; only signs that nobody sees go', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    saveReflection(world.person(personId), { ...QUESTION, text: HOSTILE });
    expect(findMyReflection(world.person(personId), QUESTION.reflectionId)).toEqual({
      reflectionId: QUESTION.reflectionId,
      version: world.now().getTime(),
      text: HOSTILE.replace('\u202e', ''),
      savedAt: world.now(),
    });
  });

  test('saved again replaces what stood there; saved twice is there once; empty takes it away', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const ada = () => world.person(personId);
    const first = readBasis(saveReflection(ada(), { ...QUESTION, text: 'Een' }));
    world.later(MINUTE);
    const second = readBasis(saveReflection(ada(), { ...QUESTION, text: 'Twee', basis: first }));
    saveReflection(ada(), { ...QUESTION, text: 'Twee', basis: first });
    expect(findMyReflection(ada(), QUESTION.reflectionId)).toMatchObject({ text: 'Twee', savedAt: world.now() });
    expect(world.rows('SELECT 1 FROM reflections')).toHaveLength(1);
    saveReflection(ada(), { ...QUESTION, text: ' \n', basis: second });
    expect(findMyReflection(ada(), QUESTION.reflectionId)).toBeNull();
  });

  test('of an older window never overwrites: changed it is refused with both texts, unchanged the newer stays', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const ada = () => world.person(personId);
    const shown = readBasis(saveReflection(ada(), { ...QUESTION, text: 'Een' }));
    saveReflection(ada(), { ...QUESTION, text: 'Een en twee', basis: shown });
    const kept = () => findMyReflection(ada(), QUESTION.reflectionId)?.text;
    for (const text of ['Een en drie', ''])
      expect(() => saveReflection(ada(), { ...QUESTION, text, basis: shown })).toThrow(
        expect.objectContaining({ clashes: [{ name: 'text', kept: 'Een en twee', sent: text }] }),
      );
    saveReflection(ada(), { ...QUESTION, text: 'Een', basis: shown });
    expect(kept()).toBe('Een en twee');
  });

  test('leaves no line in the journal', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const before = world.rows('SELECT 1 FROM journal').length;
    saveReflection(world.person(personId), { ...QUESTION, text: 'Van mij' });
    expect(world.rows('SELECT 1 FROM journal')).toHaveLength(before);
  });

  test('is refused when it is too long, or the question is not of this course', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const save = (changed: object) => () =>
      saveReflection(world.person(personId), { ...QUESTION, text: 'x', ...changed });
    expect(save({ text: 'x'.repeat(LONGEST_REFLECTION + 1) })).toThrow(
      expect.objectContaining({ code: 'portfolio.reflection_too_long', facts: { most: 4000 } }),
    );
    expect(save({ reflectionId: 'none' })).toThrow(/not_found/);
    expect(save({ courseId: BROKER })).toThrow(/not_found/);
    save({ text: 'x'.repeat(LONGEST_REFLECTION) })();
  });

  test('cannot be written without a place in the course, nor after the place was refunded', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world, { sourceKey: 'pla_1' });
    endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    for (const ctx of [world.person(personId), world.person(makePerson(world)), world.visitor()]) {
      expect(() => saveReflection(ctx, { ...QUESTION, text: 'x' })).toThrow(/not_found/);
    }
  });

  test('is seen by nobody else: not by the twin in the same run, the trainer, the administrator or the system', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const { personId } = makeEnrolment(world, { run });
    const twin = makeEnrolment(world, { run });
    const eve = makePerson(world, { roles: ['administrator'] });
    saveReflection(world.person(personId), { ...QUESTION, text: 'Van mij' });
    for (const ctx of [
      world.person(twin.personId),
      world.person(run.trainerId),
      world.person(eve),
      world.system(),
      world.visitor(),
    ]) {
      expect(findMyReflection(ctx, QUESTION.reflectionId)).toBeNull();
    }
  });
});
