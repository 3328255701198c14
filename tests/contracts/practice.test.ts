import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readCatalogue } from '#src/catalogue/disk.ts';
import { fakePractices } from '#src/catalogue/fake-practices.ts';
import { ContentFaults } from '#src/catalogue/faults.ts';
import type { Practice, PracticeKind, PracticeOf } from '#src/catalogue/practice.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const COURSE = [
  'id: klein',
  'version: "2026.1"',
  'title: Klein',
  'step: null',
  'kind: training',
  'summary: Kort',
  'forWhom: Iedereen',
  'completion: { lessons: all, attendancePercent: 80, assignments: all }',
  'certifies: { kind: participation, title: Klein }',
  'outcomes: [{ id: L1, text: U kunt iets }]',
].join('\n');

function write(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'practice-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** What is said of a course of one lesson with this practice; JSON is YAML. */
function faultsOf(
  practice: { readonly id: string; readonly [field: string]: unknown },
  lesson: { head?: string; body?: string } = {},
): string[] {
  const { courseId: _, ...authored } = practice;
  const head = lesson.head ?? `practices: [${practice.id}]`;
  const body = lesson.body ?? `<Practice id="${practice.id}" />`;
  const folder = write({
    'courses/klein/course.yaml': COURSE,
    'courses/klein/01-a/module.yaml': 'id: klein-a\ntitle: A\nsummary: Kort\noutcomes: [L1]',
    'courses/klein/01-a/01-les.mdx': `---\nid: klein-les\ntitle: Een les\nlead: Waarover\nminutes: 5\noutcomes: [L1]\n${head}\n---\n${body}`,
    'practice/klein/oefening.yaml': JSON.stringify(authored),
  });
  try {
    readCatalogue(folder);
    return [];
  } catch (error) {
    if (!(error instanceof ContentFaults)) throw error;
    return error.faults.map((fault) => `${fault.file.split('/').at(-1)}: ${fault.sentence}`);
  }
}

function sample<Kind extends PracticeKind>(kind: Kind): PracticeOf<Kind> {
  return fakePractices.find((practice): practice is PracticeOf<Kind> => practice.kind === kind) as PracticeOf<Kind>;
}

describe('a practice', () => {
  test.each(fakePractices.map((practice) => [practice.kind, practice] as const))(
    'of the kind %s without a mistake is served',
    (_kind, practice) => {
      expect(faultsOf(practice)).toEqual([]);
    },
  );

  test('must stand in a lesson that announces it, once', () => {
    const practice = sample('questions');
    expect(faultsOf(practice, { head: 'practices: []', body: 'Tekst' })).toEqual([
      'oefening.yaml: No lesson has the practice "cva-o-tafel".',
    ]);
    expect(faultsOf(practice, { body: 'Tekst' })).toEqual([
      '01-les.mdx: The text must hold <Practice id="cva-o-tafel" /> once.',
    ]);
    expect(faultsOf(practice, { head: 'practices: [cva-o-tafel, weg]' })).toEqual([
      '01-les.mdx: There is no practice "weg" in content/practice.',
      '01-les.mdx: The text must hold <Practice id="weg" /> once.',
    ]);
  });

  test('in the free lesson asks for nothing that must be kept', () => {
    const preview = (practice: Practice) => faultsOf(practice, { head: `preview: true\npractices: [${practice.id}]` });
    expect(preview(sample('dialogue'))).toEqual([]);
    expect(preview(sample('rewriting'))).toEqual([expect.stringContaining('The free lesson keeps nothing')]);
  });

  test('of no kind, or with a field too many, is refused', () => {
    expect(faultsOf({ ...sample('sorting'), kind: 'quiz' })).toHaveLength(1);
    expect(faultsOf({ ...sample('sorting'), extra: 1 })).toEqual([expect.stringContaining('unknown field(s): extra')]);
  });
});

describe('questions', () => {
  const practice = sample('questions');
  const [first] = practice.questions;
  const one = (change: object) => ({ ...practice, questions: [{ ...first, ...change }] });

  test('have feedback on every option, and say what is sensible about each that is not the best', () => {
    const without = (field: 'feedback' | 'sensible') => {
      const options = first?.options.map((option) => ({ ...option, [field]: undefined }));
      return faultsOf(JSON.parse(JSON.stringify(one({ options }))));
    };
    expect(without('feedback')).toHaveLength(3);
    expect(without('sensible')).toEqual([
      'oefening.yaml: Say what is sensible about the option "raden".',
      'oefening.yaml: Say what is sensible about the option "vragen".',
    ]);
  });

  test('name a best option that is one of them', () => {
    expect(faultsOf(one({ best: 'weg' }))).toContain('oefening.yaml: The best option "weg" is not one of the options.');
  });

  test('do not give the best option away by its length', () => {
    const questions = ['a', 'b', 'c'].map((id) => ({
      ...first,
      id,
      options: first?.options.map((option) => ({
        ...option,
        text: option.id === 'wachten' ? 'x'.repeat(99) : option.text,
      })),
    }));
    expect(faultsOf({ ...practice, questions })).toEqual([
      'oefening.yaml: The best option is the longest in 3 of 3 questions.',
    ]);
  });
});

describe('a conversation', () => {
  const practice = sample('dialogue');
  const choice = { id: 'x', say: 'Ja', why: 'Daarom', to: 'slot' };
  const changed = (id: string, change: object) => ({
    ...practice,
    turns: practice.turns.map((turn) => (turn.id === id ? { ...turn, ...change } : turn)),
  });

  test('leads nowhere but to its own turns', () => {
    const choices = [choice, { ...choice, id: 'y', to: 'weg' }];
    expect(faultsOf(changed('kleinzoon', { choices }))).toEqual([
      'oefening.yaml: The choice "y" leads to "weg", which is no turn.',
    ]);
  });

  test('reaches every turn', () => {
    const choices = [choice, { ...choice, id: 'y' }];
    expect(faultsOf(changed('begin', { choices }))).toEqual([
      'oefening.yaml: No road leads to the turn "kleinzoon".',
      'oefening.yaml: No road leads to the turn "beleefd".',
    ]);
  });

  test('ends on every road: no turn without a way on, and none that comes back', () => {
    expect(faultsOf(changed('slot', { end: undefined }))).toEqual([
      'oefening.yaml: The turn "slot" must offer two choices at least, or end the conversation.',
    ]);
    const round = [choice, { ...choice, id: 'y', to: 'begin' }];
    expect(faultsOf(changed('kleinzoon', { choices: round }))).toEqual([
      'oefening.yaml: A road comes back at the turn "begin", so it never ends.',
    ]);
  });

  test('does not end and go on, and says or does each choice', () => {
    expect(faultsOf(changed('kleinzoon', { end: { title: 'Af', text: 'Af' } }))).toEqual([
      'oefening.yaml: The turn "kleinzoon" ends the conversation and still offers choices.',
    ]);
    const choices = [choice, { ...choice, id: 'y', wait: 'U wacht' }, { ...choice, id: 'z', say: undefined }];
    expect(faultsOf(changed('kleinzoon', { choices }))).toEqual(
      [
        'oefening.yaml: No road leads to the turn "beleefd".',
        'oefening.yaml: The choice "y" needs either "say" or "wait".',
        'oefening.yaml: The choice "z" needs either "say" or "wait".',
      ].filter((line) => !line.includes('beleefd')),
    );
  });
});

test('cards belong on a pile, and every pile gets one', () => {
  const practice = sample('sorting');
  const cards = practice.cards.map((card) => ({ ...card, pile: card.pile === 'tekort' ? 'weg' : card.pile }));
  expect(faultsOf({ ...practice, cards })).toEqual([
    'oefening.yaml: There is no pile "weg".',
    'oefening.yaml: No card belongs to "tekort".',
  ]);
});

test('a scene stops before its end, says something everywhere, and has the recording that it names', () => {
  const practice = sample('scene');
  const [first, last] = practice.parts;
  expect(faultsOf({ ...practice, parts: [{ lines: first?.lines }, last] })).toEqual([
    'oefening.yaml: Every part but the last ends with a stop.',
  ]);
  expect(faultsOf({ ...practice, parts: [{ ...first, lines: [{ who: 'Nel' }] }, last] })).toEqual([
    'oefening.yaml: Nothing is said or done here.',
  ]);
  expect(faultsOf({ ...practice, recording: { file: 'nergens.mp3', seconds: 60 } })).toEqual([
    'oefening.yaml: There is no recording nergens.mp3 in public/geluid.',
  ]);
});

test('an example begins worked out and fades', () => {
  const practice = sample('example');
  const open = (...numbers: number[]) => ({
    ...practice,
    rounds: practice.rounds.map((round, at) => ({ ...round, open: numbers[at] })),
  });
  expect(faultsOf(open(0, 0))).toEqual([expect.stringContaining('the last one leaves some open')]);
  expect(faultsOf(open(2, 1))).toEqual([
    expect.stringContaining('as many steps open as the one before'),
    expect.stringContaining('The first round shows every step'),
  ]);
  expect(faultsOf(open(0, 3))).toEqual([expect.stringContaining('as many steps open as the one before')]);
});
