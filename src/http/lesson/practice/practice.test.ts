import { describe, expect, test } from 'vitest';
import { doPractice, FRESH } from '#domain/learning/index.ts';
import { fakePractices } from '#src/catalogue/fake-practices.ts';
import type { Practice } from '#src/catalogue/practice.ts';
import { COACH, makeEnrolment } from '#tests/support/make/learning.ts';
import { makeWorld } from '#tests/support/world.ts';
import { openPractice, readTrace, shownOpen, writeTrace } from './open.ts';
import { practicePart } from './part.ts';
import { shuffled } from './shuffle.ts';
import { storedPractice } from './stored.ts';

const named = (id: string) => fakePractices.find((practice) => practice.id === id) as Practice;
const query = (text: string) => new URLSearchParams(text);
const html = (practice: Practice, step: number, text = '') => {
  const answer = openPractice(practice, step, query(text));
  return 'shown' in answer ? practicePart(answer.shown).html : answer.goTo;
};

test('options come in another order each round, and in the same one within it', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id }));
  const order = (seed: string) => shuffled(items, seed).map(({ id }) => id);
  expect(order('per_1:0')).toEqual(order('per_1:0'));
  expect([...order('per_1:0')].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(new Set([0, 1, 2, 3, 4].map((round) => order(`per_1:${round}`).join())).size).toBeGreaterThan(2);
});

describe('a question', () => {
  const practice = named('cva-o-tafel');

  test('tells nothing of its answers before it was answered', () => {
    const before = html(practice, 1);
    expect(before).toContain('Vraag een');
    expect(before).not.toMatch(/Stilte werkt|Raad sluit af|U wilt helpen/);
  });

  test('answered, says first what is sensible, then what happens, then where it is', () => {
    const after = html(practice, 1, 'spoor=0_een.raden');
    expect(after.indexOf('U wilt helpen.')).toBeLessThan(after.indexOf('Raad sluit af een'));
    expect(after.indexOf('Raad sluit af een')).toBeLessThan(after.indexOf('Stilte werkt een'));
    expect(after).toContain('Dit koos u');
    const right = html(practice, 1, 'spoor=0_een.wachten');
    expect(right).toContain('Dat zag u goed.');
    expect(right).not.toContain('Hier zit het:');
  });
});

describe('a visitor', () => {
  const [practice, talk] = [named('cva-o-tafel'), named('cva-o-gesprek')];

  test('answers in the address: what was chosen goes along, and nothing else does', () => {
    expect(html(practice, 1, 'spoor=0&daad=antwoord&antwoord-een=raden')).toBe(
      '/proefles/oefening/cva-o-tafel/1?spoor=0_een.raden#nu-cva-o-tafel',
    );
    expect(html(talk, 2, 'spoor=0_.herhalen&daad=antwoord&antwoord-kleinzoon=stil')).toBe(
      '/proefles/oefening/cva-o-gesprek/3?spoor=0_.herhalen_.stil#nu-cva-o-gesprek',
    );
    expect(html(practice, 3, 'spoor=0_een.raden&daad=opnieuw')).toContain('spoor=1#');
  });

  test('is told at the field what is missing, and gets nothing for an answer that was not offered', () => {
    expect(html(practice, 1, 'spoor=0&daad=antwoord')).toContain('Kies een van de antwoorden');
    expect(html(practice, 1, 'spoor=0&daad=antwoord&antwoord-een=none')).toContain('Kies een van de antwoorden');
    expect(html(talk, 1, 'daad=antwoord&antwoord-slot=stil')).toContain('een andere weg');
  });

  test.each([
    '',
    '0_',
    'x_y.z',
    '0_een.none',
    '0_none.raden',
    '9'.repeat(40),
    '0_.stil_.x',
    '0_"><script>.x',
    '_'.repeat(9_000),
  ])('who writes an address of their own (%s) gets a sound practice', (trace) => {
    for (const one of [practice, talk]) {
      const state = readTrace(one, trace);
      expect(state.answers).toEqual({});
      expect(state.path).toEqual([]);
      const page = html(one, 1, `spoor=${encodeURIComponent(trace)}`);
      expect(page).not.toContain('<script>');
    }
  });

  test('what is written in an address is read from it', () => {
    const state = { round: 3, answers: { een: 'raden', twee: 'vragen' }, path: [] };
    expect(readTrace(practice, writeTrace(state))).toEqual(state);
    const road = { round: 0, answers: {}, path: ['herhalen', 'stil'] };
    expect(readTrace(talk, writeTrace(road))).toEqual(road);
  });
});

test('every step of every kind can be shown, at whichever number is asked for', () => {
  for (const practice of fakePractices)
    for (const step of [-1, 0, 1, 2, 3, 99]) {
      const part = practicePart(shownOpen(practice, FRESH, { step, inLesson: false })).html;
      expect(part).toContain(`data-practice="${practice.id}"`);
      expect(part).toContain(`id="nu-${practice.id}"`);
    }
});

test('words of a person are text, whatever stands in them', () => {
  const world = makeWorld();
  const { personId } = makeEnrolment(world);
  const hostile = `' $& </textarea><script>alert(1)</script> [[account]] "`;
  const ctx = world.person(personId);
  const given = { waarom: hostile };
  doPractice(ctx, {
    courseId: COACH,
    practiceId: 'cva-o-schrijven',
    step: 1,
    round: 0,
    deed: { kind: 'answer', given },
  });
  const shown = storedPractice(ctx, named('cva-o-schrijven'), { owner: personId, step: 1, inLesson: true });
  const part = practicePart(shown).html;
  expect(part).not.toContain('<script>');
  expect(part.match(/&#60;\/textarea&#62;/g)?.length).toBe(3);
});
