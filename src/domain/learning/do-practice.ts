import { practiceStates } from '#db/schema/learning-practice.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { type Basis, FROM_NOTHING, nextVersion, settleDraft } from '#domain/draft.ts';
import { cleanText } from '#domain/text.ts';
import type { Practice } from '#src/catalogue/practice.ts';
import { requireAccess } from './find-enrolments.ts';
import { findMyPractice, practiceDraft, requirePractice, type StoredPractice } from './find-practice.ts';
import {
  answerStep,
  answersInWords,
  askedAt,
  beginAgain,
  type Given,
  keepOwnWords,
  OWN_WORDS,
  practiceField,
} from './practice-answer.ts';
import { type PracticeState, stepCount, turnsAlong } from './practice-steps.ts';
import { roundIsOver } from './refusals.ts';

export type ToPractise = {
  readonly courseId: string;
  readonly practiceId: string;
  readonly step: number;
  /** The round that the form belongs to; what was begun anew elsewhere takes no answers of before. */
  readonly round: number;
  readonly deed:
    | { readonly kind: 'answer'; readonly given: Given }
    | { readonly kind: 'own_words'; readonly words: string }
    | { readonly kind: 'again' };
  /** What the form was made from; without it no words that are kept are replaced. */
  readonly basis?: Basis;
};

/**
 * Keeps one step of a practice, for its own learner alone: nobody else reads it, and it leaves no line in the journal. The same step sent twice is kept
 * once. Gives the step to go on with.
 */
export function doPractice(ctx: Ctx, input: ToPractise): number {
  return change(ctx, (tx) => {
    const { personId } = requireAccess(tx, input.courseId);
    const practice = requirePractice(tx, input.courseId, input.practiceId);
    const kept = findMyPractice(tx, practice);
    const state = stateAfter(practice, kept, input);
    if (state !== kept.state) write(tx, personId, practice, state, nextVersion(kept.version, tx.now()));
    return input.deed.kind === 'again' ? 1 : onwardFrom(practice, state, input);
  });
}

function stateAfter(practice: Practice, kept: StoredPractice, { deed, step, round, basis }: ToPractise): PracticeState {
  if (deed.kind === 'again') return beginAgain(practice, kept.state, round);
  if (round !== kept.state.round) throw roundIsOver();
  if (deed.kind === 'own_words') return withOwnWords(practice, kept, step, cleanText(deed.words), basis);
  const cleaned = Object.fromEntries(Object.entries(deed.given).map(([id, text]) => [id, cleanText(text)]));
  const words = answersInWords(practice) || practice.kind === 'observation';
  return answerStep(practice, kept.state, step, words ? settled(practice, kept, step, cleaned, basis) : cleaned);
}

/** What is to be kept of words that were also changed in another window; refused where only the person can choose. */
function settled(practice: Practice, kept: StoredPractice, step: number, given: Given, basis = FROM_NOTHING): Given {
  const asked = askedAt(practice, step);
  const sent = Object.fromEntries(asked.map((id) => [practiceField(id), given[id] ?? '']));
  const { merged } = settleDraft(basis, practiceDraft(kept), sent);
  return Object.fromEntries(asked.map((id) => [id, merged[practiceField(id)] ?? '']));
}

function withOwnWords(practice: Practice, kept: StoredPractice, step: number, words: string, basis = FROM_NOTHING) {
  const turn = practice.kind === 'dialogue' ? turnsAlong(practice, kept.state.path)[step - 1]?.turn.id : undefined;
  const { version } = kept;
  const fields = { [OWN_WORDS]: (turn && kept.state.answers[turn]) ?? '' };
  const { merged } = settleDraft(basis, { version, fields }, { [OWN_WORDS]: words });
  return keepOwnWords(practice, kept.state, step, merged[OWN_WORDS] ?? '');
}

/** The same place, where the answer is shown; what goes on at once is the next turn, and what is heard after a stop. */
function onwardFrom(practice: Practice, state: PracticeState, { step, deed }: ToPractise): number {
  const goesOn = deed.kind === 'answer' && (practice.kind === 'dialogue' || practice.kind === 'scene');
  return goesOn ? Math.min(step + 1, stepCount(practice, state)) : step;
}

function write(tx: Tx, personId: string, practice: Practice, state: PracticeState, version: number): void {
  const kept = { state, version, savedAt: tx.now() };
  tx.db
    .insert(practiceStates)
    .values({ personId, courseId: practice.courseId, practiceId: practice.id, ...kept })
    .onConflictDoUpdate({
      target: [practiceStates.personId, practiceStates.courseId, practiceStates.practiceId],
      set: kept,
    })
    .run();
}
