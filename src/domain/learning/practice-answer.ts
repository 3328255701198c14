import type { Practice, PracticeOf } from '#src/catalogue/practice.ts';
import { NOTE, type PracticeState, takes, turnsAlong } from './practice-steps.ts';
import { cardsSkipped, chooseOne, notThisStep, practiceTooLong, talkWentOn, unknownAnswer } from './refusals.ts';

export const LONGEST_PRACTICE_TEXT = 2_000;

/** What was sent at one step, by the id of what it answers. */
export type Given = Readonly<Record<string, string>>;

/** The form field of what is answered. */
export function practiceField(id: string): string {
  return `antwoord-${id}`;
}
/** The form field of what somebody would say instead, in a conversation. */
export const OWN_WORDS = 'eigen';

/** What a step asks for: one of the offered, or words of one's own. */
export function answersInWords({ kind }: Practice): boolean {
  return kind === 'rewriting' || kind === 'scene' || kind === 'example';
}

/** The state after this step was answered; refuses what was not asked there. Writes nothing. */
export function answerStep(practice: Practice, state: PracticeState, step: number, given: Given): PracticeState {
  if (practice.kind === 'dialogue') return takeTurn(practice, state, step, given);
  const asked = askedAt(practice, step);
  if (asked.length === 0) throw notThisStep();
  const answers = Object.fromEntries(asked.map((id) => [id, given[id] ?? '']));
  checkAnswers(practice, answers);
  return { ...state, answers: { ...state.answers, ...answers } };
}

/** The ids that a step asks for. */
export function askedAt(practice: Practice, step: number): string[] {
  const one = (item: { readonly id: string } | undefined) => (item ? [item.id] : []);
  switch (practice.kind) {
    case 'questions':
      return one(practice.questions[step - 1]);
    case 'rewriting':
      return one(practice.sentences[step - 1]);
    case 'scene':
      return one(practice.parts[step - 1]?.stop);
    case 'example': {
      const round = practice.rounds[step - 1];
      return round && round.open > 0 ? round.steps.slice(-round.open).map(({ id }) => id) : [];
    }
    case 'sorting':
      return practice.cards.map(({ id }) => id);
    case 'observation':
      return [...practice.look.map(({ id }) => id), NOTE];
    default:
      return [];
  }
}

function checkAnswers(practice: Practice, answers: Given): void {
  const entries = Object.entries(answers);
  const long = entries.find(([, given]) => given.length > LONGEST_PRACTICE_TEXT);
  if (long) throw practiceTooLong(LONGEST_PRACTICE_TEXT, practiceField(long[0]));
  if (practice.kind === 'questions' || practice.kind === 'sorting') {
    const skipped = entries.filter(([, given]) => given === '');
    if (skipped[0])
      throw practice.kind === 'sorting'
        ? cardsSkipped(skipped.length, practiceField(skipped[0][0]))
        : chooseOne(practiceField(skipped[0][0]));
  }
  const odd = entries.find(([id, given]) => given !== '' && !takes(practice, id, given));
  if (odd) throw unknownAnswer(practiceField(odd[0]));
}

/** A turn further; taken from an earlier turn, the conversation goes on from there. */
function takeTurn(dialogue: PracticeOf<'dialogue'>, state: PracticeState, step: number, given: Given): PracticeState {
  const taken = turnsAlong(dialogue, state.path);
  const turn = taken[step - 1]?.turn;
  if (!turn) throw talkWentOn();
  const chosen = given[turn.id];
  if (chosen === undefined) throw Object.keys(given).length > 0 ? talkWentOn() : chooseOne(practiceField(turn.id));
  if (!turn.choices.some(({ id }) => id === chosen)) throw unknownAnswer(practiceField(turn.id));
  const path = [...state.path.slice(0, step - 1), chosen];
  // What was chosen before stays as it is, and so does the road behind it.
  return state.path[step - 1] === chosen ? state : { ...state, path };
}

/** Keeps what somebody would say instead at this turn. */
export function keepOwnWords(practice: Practice, state: PracticeState, step: number, words: string): PracticeState {
  const turn = practice.kind === 'dialogue' ? turnsAlong(practice, state.path)[step - 1]?.turn : undefined;
  if (!turn) throw notThisStep();
  if (words.length > LONGEST_PRACTICE_TEXT) throw practiceTooLong(LONGEST_PRACTICE_TEXT, OWN_WORDS);
  return { ...state, answers: { ...state.answers, [turn.id]: words } };
}

/** The next round: chosen answers go, words stay. */
export function beginAgain(practice: Practice, state: PracticeState, round: number): PracticeState {
  // Sent twice, or from a window that was behind: the round was begun already.
  if (round !== state.round) return state;
  const answers = practice.kind === 'questions' || practice.kind === 'sorting' ? {} : state.answers;
  return { round: state.round + 1, answers, path: [] };
}
