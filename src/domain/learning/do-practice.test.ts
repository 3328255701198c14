import { describe, expect, test } from 'vitest';
import { basisOf, StaleDraft } from '#domain/draft.ts';
import {
  currentStep,
  doPractice,
  endEnrolment,
  findMyPractice,
  LONGEST_PRACTICE_TEXT,
  NOTE,
  practiceDraft,
  requirePractice,
  type ToPractise,
} from '#domain/learning/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, makeEnrolment } from '#tests/support/make/learning.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';

function stage() {
  const world = makeWorld();
  const { personId } = makeEnrolment(world, { sourceKey: 'pla_1' });
  const me = () => world.person(personId);
  const answer = (practiceId: string, step: number, given: Record<string, string>, more: Partial<ToPractise> = {}) =>
    doPractice(me(), { courseId: COACH, practiceId, step, round: 0, deed: { kind: 'answer', given }, ...more });
  const kept = (practiceId: string) => findMyPractice(me(), requirePractice(me(), COACH, practiceId));
  return { world, personId, me, answer, kept };
}

describe('one question at a time', () => {
  test('keeps the answer, shows the same place, and goes on where one was', () => {
    const { me, answer, kept } = stage();
    expect(answer('cva-o-tafel', 1, { een: 'raden' })).toBe(1);
    expect(kept('cva-o-tafel').state.answers).toEqual({ een: 'raden' });
    expect(currentStep(requirePractice(me(), COACH, 'cva-o-tafel'), kept('cva-o-tafel').state)).toBe(2);
  });

  test('asks for an answer, and takes none that was not offered', () => {
    const { answer, kept } = stage();
    expect(() => answer('cva-o-tafel', 1, {})).toThrow(
      expect.objectContaining({ kind: 'invalid', field: 'antwoord-een' }),
    );
    expect(() => answer('cva-o-tafel', 1, { een: 'none' })).toThrow(
      expect.objectContaining({ kind: 'invalid', field: 'antwoord-een' }),
    );
    for (const step of [0, 3, 99, Number.NaN])
      expect(() => answer('cva-o-tafel', step, { een: 'raden' })).toThrow(
        expect.objectContaining({ kind: 'conflict' }),
      );
    expect(kept('cva-o-tafel').version).toBe(0);
  });

  test('sent twice is kept once; begun again twice is one round, and an answer of the round before is refused', () => {
    const { world, answer, kept, me } = stage();
    for (const _ of [1, 2]) answer('cva-o-tafel', 1, { een: 'raden' });
    world.later(MINUTE);
    const again = () =>
      doPractice(me(), { courseId: COACH, practiceId: 'cva-o-tafel', step: 3, round: 0, deed: { kind: 'again' } });
    expect([again(), again()]).toEqual([1, 1]);
    expect(kept('cva-o-tafel').state).toEqual({ round: 1, answers: {}, path: [] });
    expect(() => answer('cva-o-tafel', 2, { twee: 'raden' })).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(world.rows('SELECT 1 FROM practice_states')).toHaveLength(1);
  });
});

describe('a conversation', () => {
  const talk = 'cva-o-gesprek';

  test('goes on with every choice, and takes another road from an earlier turn', () => {
    const { answer, kept } = stage();
    expect(answer(talk, 1, { begin: 'herhalen' })).toBe(2);
    expect(answer(talk, 2, { kleinzoon: 'stil' })).toBe(3);
    expect(kept(talk).state.path).toEqual(['herhalen', 'stil']);
    expect(answer(talk, 1, { begin: 'club' })).toBe(2);
    expect(kept(talk).state.path).toEqual(['club']);
  });

  test('the same choice sent again leaves the road behind it', () => {
    const { answer, kept } = stage();
    answer(talk, 1, { begin: 'herhalen' });
    answer(talk, 2, { kleinzoon: 'stil' });
    expect(answer(talk, 1, { begin: 'herhalen' })).toBe(2);
    expect(kept(talk).state.path).toEqual(['herhalen', 'stil']);
  });

  test('that took another road in another window says so, and an unknown choice is refused', () => {
    const { answer } = stage();
    answer(talk, 1, { begin: 'club' });
    expect(() => answer(talk, 2, { kleinzoon: 'stil' })).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(() => answer(talk, 1, { begin: 'zingen' })).toThrow(expect.objectContaining({ kind: 'invalid' }));
    expect(() => answer(talk, 1, {})).toThrow(expect.objectContaining({ kind: 'invalid', field: 'antwoord-begin' }));
  });

  test('keeps what one would say instead, and does not write over what another window kept', () => {
    const { kept, me } = stage();
    const say = (words: string) =>
      doPractice(me(), { courseId: COACH, practiceId: talk, step: 1, round: 0, deed: { kind: 'own_words', words } });
    expect(say('Vertel eens')).toBe(1);
    expect(kept(talk).state.answers).toEqual({ begin: 'Vertel eens' });
    expect(() => say('Iets anders')).toThrow(StaleDraft);
    expect(kept(talk).state.answers).toEqual({ begin: 'Vertel eens' });
  });
});

describe('words of one’s own', () => {
  test('stay, may stay empty, and are refused when they are too long', () => {
    const { answer, kept } = stage();
    answer('cva-o-schrijven', 1, { waarom: 'Wat gebeurde er?' });
    answer('cva-o-schrijven', 2, { moet: '' });
    expect(kept('cva-o-schrijven').state.answers).toEqual({ waarom: 'Wat gebeurde er?', moet: '' });
    expect(() => answer('cva-o-schrijven', 2, { moet: 'x'.repeat(LONGEST_PRACTICE_TEXT + 1) })).toThrow(
      expect.objectContaining({ kind: 'too_large', field: 'antwoord-moet' }),
    );
  });

  test('of two windows are both given back to choose from, and the one that saw the other is kept', () => {
    const { answer, kept } = stage();
    const before = basisOf(practiceDraft(kept('cva-o-schrijven')));
    answer('cva-o-schrijven', 1, { waarom: 'Uit het ene' }, { basis: before });
    expect(() => answer('cva-o-schrijven', 1, { waarom: 'Uit het andere' }, { basis: before })).toThrow(StaleDraft);
    const after = basisOf(practiceDraft(kept('cva-o-schrijven')));
    answer('cva-o-schrijven', 1, { waarom: 'Na lezen' }, { basis: after });
    expect(kept('cva-o-schrijven').state.answers).toEqual({ waarom: 'Na lezen' });
  });

  test('at a stop lead to what came, and those of an example to the rest of it', () => {
    const { answer, kept } = stage();
    expect(answer('cva-o-scene', 1, { eerst: '' })).toBe(2);
    expect(answer('cva-o-voorbeeld', 2, { 'b-wanneer': 'Morgen' })).toBe(2);
    expect(() => answer('cva-o-voorbeeld', 1, { 'a-wat': 'x' })).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(kept('cva-o-voorbeeld').state.answers).toEqual({ 'b-wanneer': 'Morgen' });
  });
});

test('cards are laid all at once, and a list of what was seen keeps what was filled in', () => {
  const { answer, kept } = stage();
  expect(() => answer('cva-o-sorteren', 1, { koken: 'kans' })).toThrow(
    expect.objectContaining({ field: 'antwoord-schuld', facts: { count: 2 } }),
  );
  answer('cva-o-sorteren', 1, { koken: 'kans', schuld: 'kans', morgen: 'kans' });
  expect(kept('cva-o-sorteren').state.answers.schuld).toBe('kans');
  answer('cva-o-kijken', 1, { stil: 'gezien', [NOTE]: 'Lang stil' });
  expect(kept('cva-o-kijken').state.answers).toEqual({ stil: 'gezien', [NOTE]: 'Lang stil' });
  expect(() => answer('cva-o-kijken', 1, { terug: 'misschien' })).toThrow(expect.objectContaining({ kind: 'invalid' }));
});

test('a practice is there for who has a place alone, and what was done in it for its own learner', () => {
  const { world, answer, kept } = stage();
  answer('cva-o-tafel', 1, { een: 'raden' });
  const stranger = world.person(makePerson(world));
  const input = { courseId: COACH, practiceId: 'cva-o-tafel', step: 1, round: 0 };
  const deed = { kind: 'answer', given: { een: 'wachten' } } as const;
  for (const ctx of [stranger, world.visitor(), world.system()])
    expect(() => doPractice(ctx, { ...input, deed })).toThrow(
      expect.objectContaining({ kind: expect.stringMatching(/not_found|sign_in_first/) }),
    );
  const twin = world.person(makeEnrolment(world).personId);
  expect(findMyPractice(twin, requirePractice(twin, COACH, 'cva-o-tafel')).version).toBe(0);
  expect(() => doPractice(twin, { ...input, practiceId: 'none', deed })).toThrow(
    expect.objectContaining({ kind: 'not_found' }),
  );
  endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
  expect(() => answer('cva-o-tafel', 2, { twee: 'raden' })).toThrow(expect.objectContaining({ kind: 'not_found' }));
  expect(kept('cva-o-tafel').state.answers).toEqual({ een: 'raden' });
});

test('what was kept of a practice that was rewritten since is left out where it no longer holds', () => {
  const { world, personId, kept } = stage();
  const write = (practice: string, state: object) =>
    world.open.exec(
      `INSERT INTO practice_states VALUES ('${personId}', '${COACH}', '${practice}', '${JSON.stringify(state)}', 1, 1)`,
    );
  write('cva-o-gesprek', { round: 0, answers: { weg: 'x' }, path: ['herhalen', 'verdwenen', 'stil'] });
  write('cva-o-tafel', { round: 2, answers: { een: 'verdwenen', twee: 'raden' }, path: [] });
  expect(kept('cva-o-gesprek').state).toEqual({ round: 0, answers: {}, path: ['herhalen'] });
  expect(kept('cva-o-tafel').state).toEqual({ round: 2, answers: { twee: 'raden' }, path: [] });
});

test('what was not begun begins at its first step, also an example that is all worked out there', () => {
  const { me, kept, answer } = stage();
  const at = (id: string) => currentStep(requirePractice(me(), COACH, id), kept(id).state);
  expect(['cva-o-tafel', 'cva-o-gesprek', 'cva-o-schrijven', 'cva-o-scene', 'cva-o-voorbeeld'].map(at)).toEqual([
    1, 1, 1, 1, 1,
  ]);
  answer('cva-o-voorbeeld', 2, { 'b-wanneer': 'Morgen' });
  answer('cva-o-scene', 1, { eerst: '' });
  expect(['cva-o-voorbeeld', 'cva-o-scene'].map(at)).toEqual([2, 2]);
});
