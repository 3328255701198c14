import {
  answerStep,
  beginAgain,
  currentStep,
  FRESH,
  type PracticeState,
  soundState,
  stepCount,
} from '#domain/learning/index.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { Practice } from '#src/catalogue/practice.ts';
import type { FormState } from '#src/components/ui/form-state.ts';
import { refusalSentence } from '#src/i18n/refusal-sentence.ts';
import { paths } from '#src/paths.ts';
import { markup } from '../html.ts';
import { focusId, NO_FORM, type Shown, type Way } from './shown.ts';

/**
 * A practice of a visitor of the free lesson. Nothing is kept: what was chosen travels in the address (`spoor`), and every form asks for the next
 * address. Only kinds that ask for no words stand there (`content:check`).
 */
const TRACE = 'spoor';
const FIELD = /^antwoord-(.+)$/;
/** A visitor has no name to draw the order from. */
const SEED = 'proefles';

export type OpenAnswer = { readonly goTo: string } | { readonly shown: Shown };

/** What a visitor asked for: a step to show, or one that was answered and leads on. */
export function openPractice(practice: Practice, step: number, query: URLSearchParams): OpenAnswer {
  const state = readTrace(practice, query.get(TRACE) ?? '');
  const deed = query.get('daad');
  if (deed === null) return { shown: shownOpen(practice, state, { step, inLesson: false }) };
  if (deed === 'opnieuw') return { goTo: addressOf(practice, beginAgain(practice, state, state.round), 1) };
  const given = Object.fromEntries(
    [...query].flatMap(([name, value]) => {
      const id = FIELD.exec(name)?.[1];
      return id ? [[id, value]] : [];
    }),
  );
  try {
    const after = answerStep(practice, state, step, given);
    return { goTo: addressOf(practice, after, practice.kind === 'dialogue' ? step + 1 : step) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const sentence = refusalSentence(error);
    const errors = error.field ? { [error.field]: [sentence] } : {};
    const form: FormState = {
      ...NO_FORM,
      values: Object.fromEntries(query),
      errors,
      sentence: error.field ? null : sentence,
      sent: true,
    };
    return { shown: shownOpen(practice, state, { step, form, inLesson: false }) };
  }
}

export function shownOpen(
  practice: Practice,
  state: PracticeState = FRESH,
  input: { readonly step?: number; readonly form?: FormState; readonly inLesson: boolean },
): Shown {
  const step = Math.min(Math.max(1, input.step ?? currentStep(practice, state)), stepCount(practice, state));
  const way: Way = {
    address: (step) => `${paths.openPractice(practice.id, step)}?${TRACE}=${writeTrace(state)}`,
    open: (step, deed) =>
      markup`<form class="kr-form" method="get" action="${paths.openPractice(practice.id, step)}#${focusId(practice)}"><input type="hidden" name="${TRACE}" value="${writeTrace(state)}"><input type="hidden" name="daad" value="${deed}">`,
    sheet: null,
    keepsWords: false,
    seed: SEED,
    inLesson: input.inLesson,
  };
  return { practice, state, step, way, form: input.form ?? NO_FORM };
}

function addressOf(practice: Practice, state: PracticeState, step: number): string {
  return `${paths.openPractice(practice.id, step)}?${TRACE}=${writeTrace(state)}#${focusId(practice)}`;
}

/** `<round>_<id>.<answer>_.<choice>`: ids are small letters, digits and hyphens. */
export function writeTrace({ round, answers, path }: PracticeState): string {
  const given = Object.entries(answers).map(([id, answer]) => `${id}.${answer}`);
  return [String(round), ...given, ...path.map((choice) => `.${choice}`)].join('_');
}

/** Whatever else stands in the address is left out. */
export function readTrace(practice: Practice, trace: string): PracticeState {
  const [round = '', ...rest] = trace.slice(0, 2_000).split('_');
  const pairs = rest.map((pair) => pair.split('.'));
  const answers = Object.fromEntries(pairs.flatMap(([id, answer]) => (id && answer ? [[id, answer]] : [])));
  const path = pairs.flatMap(([id, choice]) => (id === '' && choice ? [choice] : []));
  return soundState(practice, { round: /^\d{1,4}$/.test(round) ? Number(round) : 0, answers, path });
}
