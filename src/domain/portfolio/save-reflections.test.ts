import { describe, expect, test } from 'vitest';
import { readBasis } from '#domain/draft.ts';
import { endEnrolment } from '#domain/learning/index.ts';
import { findMyReflection, LONGEST_REFLECTION, saveReflections } from '#domain/portfolio/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { BROKER, COACH, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';

const QUESTION = 'cva-r-tafel';
const OTHER = 'cva-r-stil';
const writing = (text: string, basis?: string) => ({
  courseId: COACH,
  texts: { [QUESTION]: text },
  ...(basis === undefined ? {} : { basis: readBasis(basis) }),
});
const HOSTILE = "$' $& $` </textarea><script>alert(1)</script> [[account]] \\0 \u202e";

describe('a reflection', () => {
  test('is kept as it was typed, whatever it looks like; only signs that nobody sees go', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    saveReflections(world.person(personId), writing(HOSTILE));
    expect(findMyReflection(world.person(personId), QUESTION)).toEqual({
      reflectionId: QUESTION,
      version: world.now().getTime(),
      text: HOSTILE.replace('\u202e', ''),
      savedAt: world.now(),
    });
  });

  test('saved again replaces what stood there; saved twice is there once; empty takes it away', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const ada = () => world.person(personId);
    const first = saveReflections(ada(), writing('Een'));
    world.later(MINUTE);
    const second = saveReflections(ada(), writing('Twee', first));
    saveReflections(ada(), writing('Twee', first));
    expect(findMyReflection(ada(), QUESTION)).toMatchObject({ text: 'Twee', savedAt: world.now() });
    expect(world.rows('SELECT 1 FROM reflections')).toHaveLength(1);
    saveReflections(ada(), writing(' \n', second));
    expect(findMyReflection(ada(), QUESTION)).toBeNull();
  });

  test('of an older window never overwrites: changed it is refused with both texts, unchanged the newer stays', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const ada = () => world.person(personId);
    const shown = saveReflections(ada(), writing('Een'));
    saveReflections(ada(), writing('Een en twee', shown));
    const kept = () => findMyReflection(ada(), QUESTION)?.text;
    for (const text of ['Een en drie', ''])
      expect(() => saveReflections(ada(), writing(text, shown))).toThrow(
        expect.objectContaining({ clashes: [{ name: QUESTION, kept: 'Een en twee', sent: text }] }),
      );
    saveReflections(ada(), writing('Een', shown));
    expect(kept()).toBe('Een en twee');
  });

  test('of one form are kept together, each by itself: what another window changed elsewhere stays', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const ada = () => world.person(personId);
    const save = (mine: string, other: string, basis = '') =>
      saveReflections(ada(), { courseId: COACH, texts: { [QUESTION]: mine, [OTHER]: other }, basis: readBasis(basis) });
    const texts = () => [QUESTION, OTHER].map((id) => findMyReflection(ada(), id)?.text ?? '');
    const empty = save('', '');
    const first = save('Een', '', empty);
    save('', 'Twee', empty);
    expect(texts()).toEqual(['Een', 'Twee']);
    expect(() => save('Anders', 'Drie', first)).toThrow(expect.objectContaining({ rest: { [QUESTION]: 'Anders' } }));
    expect(texts()).toEqual(['Een', 'Twee']);
  });

  test('that was emptied is not brought back by an older window that did not touch it', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const save = (mine: string, other: string, basis = '') =>
      saveReflections(world.person(personId), {
        courseId: COACH,
        texts: { [QUESTION]: mine, [OTHER]: other },
        basis: readBasis(basis),
      });
    const older = save('Een', 'Twee', save('Een', ''));
    save('', 'Twee', older);
    save('Een', 'Twee en drie', older);
    expect(findMyReflection(world.person(personId), QUESTION)).toBeNull();
    expect(findMyReflection(world.person(personId), OTHER)?.text).toBe('Twee en drie');
  });

  test('leaves no line in the journal', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const before = world.rows('SELECT 1 FROM journal').length;
    saveReflections(world.person(personId), writing('Van mij'));
    expect(world.rows('SELECT 1 FROM journal')).toHaveLength(before);
  });

  test('is refused when it is too long, or the question is not of this course', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const save = (changed: object) => () => saveReflections(world.person(personId), { ...writing('x'), ...changed });
    expect(save({ texts: { [QUESTION]: 'x'.repeat(LONGEST_REFLECTION + 1), [OTHER]: 'y' } })).toThrow(
      expect.objectContaining({ code: 'portfolio.reflection_too_long', facts: { most: 4000 }, field: QUESTION }),
    );
    expect(save({ texts: { none: 'x' } })).toThrow(/not_found/);
    expect(save({ courseId: BROKER })).toThrow(/not_found/);
    expect(world.rows('SELECT 1 FROM reflections')).toEqual([]);
    save({ texts: { [QUESTION]: 'x'.repeat(LONGEST_REFLECTION) } })();
  });

  test('cannot be written without a place in the course, nor after the place was refunded', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world, { sourceKey: 'pla_1' });
    endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    for (const ctx of [world.person(personId), world.person(makePerson(world)), world.visitor()]) {
      expect(() => saveReflections(ctx, writing('x'))).toThrow(/not_found/);
    }
  });

  test('is seen by nobody else: not by the twin in the same run, the trainer, the administrator or the system', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const { personId } = makeEnrolment(world, { run });
    const twin = makeEnrolment(world, { run });
    const eve = makePerson(world, { roles: ['administrator'] });
    saveReflections(world.person(personId), writing('Van mij'));
    for (const ctx of [
      world.person(twin.personId),
      world.person(run.trainerId),
      world.person(eve),
      world.system(),
      world.visitor(),
    ]) {
      expect(findMyReflection(ctx, QUESTION)).toBeNull();
    }
  });
});
