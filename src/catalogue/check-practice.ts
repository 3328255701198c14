import { existsSync } from 'node:fs';
import type { Authored } from './authored.ts';
import { dialogueFaults } from './check-dialogue.ts';
import type { Fault } from './faults.ts';
import type { Practice, PracticeOf } from './practice.ts';

export type AuthoredPractice = { readonly read: Authored<unknown>; readonly practice: Practice };
type FaultAt = { readonly path: readonly PropertyKey[]; readonly sentence: string };

/** Kinds that need nothing to be kept, so that a visitor of the free lesson can do them. */
const KEEPS_NOTHING: ReadonlySet<Practice['kind']> = new Set(['questions', 'dialogue', 'sorting']);
/** Of so many questions or more, the longest option may not give the best one away in more than half. */
const LEAST_QUESTIONS = 3;

/** Where a practice stands, as far as its own file does not know. */
export type PracticePlace = {
  /** The outcomes of each course. */
  readonly outcomes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly preview: ReadonlySet<string>;
  readonly placed: ReadonlySet<string>;
};

/** What the shape of a practice does not say: names that point nowhere, roads without an end, options that give themselves away. */
export function practiceFaults({ read, practice }: AuthoredPractice, place: PracticePlace): Fault[] {
  const told = [...placeFaults(practice, place), ...ownFaults(practice)];
  return told.map(({ path, sentence }) => ({ file: read.file, line: read.lineOf(path), sentence }));
}

function placeFaults(practice: Practice, { outcomes, preview, placed }: PracticePlace): FaultAt[] {
  const known = outcomes.get(practice.courseId);
  if (!known) return [{ path: [], sentence: `The folder "${practice.courseId}" is not the name of a course.` }];
  if (!placed.has(practice.id)) return [{ path: ['id'], sentence: `No lesson has the practice "${practice.id}".` }];
  if (preview.has(practice.id) && !KEEPS_NOTHING.has(practice.kind))
    return [
      { path: ['kind'], sentence: `The free lesson keeps nothing, and a practice of the kind ${practice.kind} must.` },
    ];
  return practice.kind === 'questions' ? outcomeFaults(practice, known) : [];
}

function outcomeFaults({ questions }: PracticeOf<'questions'>, known: ReadonlySet<string>): FaultAt[] {
  return questions.flatMap(({ outcome }, at) =>
    known.has(outcome)
      ? []
      : [
          {
            path: ['questions', at, 'outcome'],
            sentence: `Outcome ${outcome} is not in the course.yaml of this course.`,
          },
        ],
  );
}

function ownFaults(practice: Practice): FaultAt[] {
  switch (practice.kind) {
    case 'questions':
      return questionFaults(practice);
    case 'dialogue':
      return [
        ...repeated(practice.turns, ['turns']),
        ...practice.turns.flatMap(choicesTwice),
        ...dialogueFaults(practice),
      ];
    case 'sorting':
      return sortingFaults(practice);
    case 'rewriting':
      return repeated(practice.sentences, ['sentences']);
    case 'scene':
      return sceneFaults(practice);
    case 'example':
      return exampleFaults(practice);
    case 'observation':
      return repeated(practice.look, ['look']);
  }
}

function questionFaults({ questions }: PracticeOf<'questions'>): FaultAt[] {
  return [
    ...repeated(questions, ['questions']),
    ...questions.flatMap(({ options, best }, at) => {
      const path = ['questions', at];
      const named = options.some((option) => option.id === best);
      return [
        ...(named
          ? []
          : [{ path: [...path, 'best'], sentence: `The best option "${best}" is not one of the options.` }]),
        ...repeated(options, [...path, 'options']),
        ...options.flatMap((option, index) =>
          option.id === best || option.sensible
            ? []
            : [
                {
                  path: [...path, 'options', index],
                  sentence: `Say what is sensible about the option "${option.id}".`,
                },
              ],
        ),
      ];
    }),
    ...givenAway(questions),
  ];
}

function givenAway(questions: PracticeOf<'questions'>['questions']): FaultAt[] {
  const longest = questions.filter(({ options, best }) => {
    const most = Math.max(...options.map(({ text }) => text.length));
    return options.find(({ id }) => id === best)?.text.length === most;
  });
  return questions.length >= LEAST_QUESTIONS && longest.length * 2 > questions.length
    ? [
        {
          path: ['questions'],
          sentence: `The best option is the longest in ${longest.length} of ${questions.length} questions.`,
        },
      ]
    : [];
}

function sortingFaults({ piles, cards }: PracticeOf<'sorting'>): FaultAt[] {
  return [
    ...repeated(piles, ['piles']),
    ...repeated(cards, ['cards']),
    ...cards.flatMap(({ pile }, at) =>
      piles.some(({ id }) => id === pile)
        ? []
        : [{ path: ['cards', at, 'pile'], sentence: `There is no pile "${pile}".` }],
    ),
    ...piles.flatMap(({ id }, at) =>
      cards.some(({ pile }) => pile === id)
        ? []
        : [{ path: ['piles', at, 'id'], sentence: `No card belongs to "${id}".` }],
    ),
  ];
}

function sceneFaults({ parts, recording }: PracticeOf<'scene'>): FaultAt[] {
  const stops = parts.flatMap(({ stop }) => (stop ? [stop] : []));
  return [
    ...repeated(stops, ['parts']),
    ...parts.flatMap(({ stop, lines }, at) => [
      ...(Boolean(stop) === at < parts.length - 1
        ? []
        : [{ path: ['parts', at], sentence: 'Every part but the last ends with a stop.' }]),
      ...lines.flatMap((line, index) =>
        line.says || line.does
          ? []
          : [{ path: ['parts', at, 'lines', index], sentence: 'Nothing is said or done here.' }],
      ),
    ]),
    ...(recording && !existsSync(`public/geluid/${recording.file}`)
      ? [{ path: ['recording', 'file'], sentence: `There is no recording ${recording.file} in public/geluid.` }]
      : []),
  ];
}

function exampleFaults({ rounds }: PracticeOf<'example'>): FaultAt[] {
  return [
    ...repeated(rounds, ['rounds']),
    ...repeated(
      rounds.flatMap(({ steps }) => steps),
      ['rounds'],
    ),
    ...rounds.flatMap(({ open, steps }, at) => {
      const before = rounds[at - 1]?.open ?? 0;
      if (open > steps.length || open < before)
        return [
          {
            path: ['rounds', at, 'open'],
            sentence: 'Each round leaves as many steps open as the one before, or more.',
          },
        ];
      return [];
    }),
    ...(rounds[0]?.open === 0 && (rounds.at(-1)?.open ?? 0) > 0
      ? []
      : [{ path: ['rounds'], sentence: 'The first round shows every step, the last one leaves some open.' }]),
  ];
}

function choicesTwice(turn: { readonly choices: readonly { readonly id: string }[] }, at: number): FaultAt[] {
  return repeated(turn.choices, ['turns', at, 'choices']);
}

function repeated(list: readonly { readonly id: string }[], path: readonly PropertyKey[]): FaultAt[] {
  return list.flatMap(({ id }, at) =>
    list.findIndex((other) => other.id === id) === at
      ? []
      : [{ path: [...path, at, 'id'], sentence: `The id "${id}" is used twice in this list.` }],
  );
}
