import type { Choice, Practice, PracticeOf, Turn } from '#src/catalogue/practice.ts';

/**
 * How far somebody came in a practice. Each time it is begun anew is a round of its own. `answers`: what was given per question, card, sentence,
 * stop, step or turn, by its id. `path`: the choices made in a conversation, in order.
 */
export type PracticeState = {
  readonly round: number;
  readonly answers: Readonly<Record<string, string>>;
  readonly path: readonly string[];
};
export const FRESH: PracticeState = { round: 0, answers: {}, path: [] };
/** What an observer can say of each thing to look at. */
export const SEEN = ['gezien', 'niet', 'onzeker'] as const;
/** What is written under an observation list is kept under this id. */
export const NOTE = 'notitie';

/** A turn of the conversation so far, with the choice that was made in it; null for the one that waits. */
export type TurnTaken = { readonly turn: Turn; readonly choice: Choice | null };

/** The conversation along these choices, from its first turn; it stops where a choice is not offered. */
export function turnsAlong({ turns }: PracticeOf<'dialogue'>, path: readonly string[]): TurnTaken[] {
  const taken: TurnTaken[] = [];
  let turn: Turn | undefined = turns[0];
  for (const chosen of path) {
    const choice: Choice | undefined = turn?.choices.find(({ id }) => id === chosen);
    if (!turn || !choice) break;
    taken.push({ turn, choice });
    turn = turns.find(({ id }) => id === choice.to);
  }
  return turn ? [...taken, { turn, choice: null }] : taken;
}

/** The turns of the longest road that is still open from here, this one included. */
export function turnsAhead(dialogue: PracticeOf<'dialogue'>, turn: Turn): number {
  const ahead = turn.choices.flatMap(({ to }) => dialogue.turns.find(({ id }) => id === to) ?? []);
  return 1 + Math.max(0, ...ahead.map((next) => turnsAhead(dialogue, next)));
}

/** The steps of a practice, each an address of its own; of a conversation as many as were taken, and the one that waits. */
export function stepCount(practice: Practice, state: PracticeState): number {
  switch (practice.kind) {
    case 'questions':
      return practice.questions.length + 1;
    case 'dialogue':
      return turnsAlong(practice, state.path).length;
    case 'rewriting':
      return practice.sentences.length;
    case 'scene':
      return practice.parts.length;
    case 'example':
      return practice.rounds.length;
    default:
      return 1;
  }
}

/** The step at which somebody goes on: the first that was not answered, else the last. */
export function currentStep(practice: Practice, state: PracticeState): number {
  if (!isBegun(state)) return 1;
  const given = (id: string | undefined) => id !== undefined && state.answers[id] !== undefined;
  const last = stepCount(practice, state);
  const open = openSteps(practice, given).indexOf(true);
  return practice.kind === 'dialogue' || open === -1 ? last : open + 1;
}

function openSteps(practice: Practice, given: (id: string | undefined) => boolean): boolean[] {
  switch (practice.kind) {
    case 'questions':
      return practice.questions.map(({ id }) => !given(id));
    case 'rewriting':
      return practice.sentences.map(({ id }) => !given(id));
    case 'scene':
      return practice.parts.map(({ stop }) => !given(stop?.id));
    case 'example':
      return practice.rounds.map(({ steps, open }) => open > 0 && steps.slice(-open).some(({ id }) => !given(id)));
    default:
      return [];
  }
}

/** Whether anything was done in it yet. */
export function isBegun(state: PracticeState): boolean {
  return state.path.length > 0 || Object.keys(state.answers).length > 0;
}

/** What still holds of a kept state, now that the practice may have been rewritten. */
export function soundState(practice: Practice, state: PracticeState): PracticeState {
  const path =
    practice.kind === 'dialogue' ? turnsAlong(practice, state.path).flatMap(({ choice }) => choice?.id ?? []) : [];
  const answers = Object.entries(state.answers).filter(([id, given]) => takes(practice, id, given));
  return { round: state.round, answers: Object.fromEntries(answers), path };
}

/** Whether this can be answered so in this practice. */
export function takes(practice: Practice, id: string, given: string): boolean {
  const within = (list: readonly { readonly id: string }[]) => list.some((item) => item.id === id);
  const among = (list: readonly { readonly id: string }[] | undefined) =>
    list?.some((item) => item.id === given) ?? false;
  switch (practice.kind) {
    case 'questions':
      return among(practice.questions.find((question) => question.id === id)?.options);
    case 'dialogue':
      return within(practice.turns);
    case 'sorting':
      return within(practice.cards) && among(practice.piles);
    case 'rewriting':
      return within(practice.sentences);
    case 'scene':
      return within(practice.parts.flatMap(({ stop }) => (stop ? [stop] : [])));
    case 'example':
      return within(practice.rounds.flatMap(({ steps, open }) => (open > 0 ? steps.slice(-open) : [])));
    case 'observation':
      return id === NOTE || (within(practice.look) && SEEN.some((seen) => seen === given));
  }
}
