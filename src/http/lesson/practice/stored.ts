import type { Ctx } from '#domain/context.ts';
import { writeBasis } from '#domain/draft.ts';
import {
  currentStep,
  findMyPractice,
  OWN_WORDS,
  practiceDraft,
  stepCount,
  turnsAlong,
} from '#domain/learning/index.ts';
import type { Practice } from '#src/catalogue/practice.ts';
import type { FormState } from '#src/components/ui/form-state.ts';
import { paths } from '#src/paths.ts';
import { markup } from '../html.ts';
import { NO_FORM, type Shown, type Way } from './shown.ts';

/** A practice of who has a place: what was done is kept with them, and every form is posted at the address of its step. */
export function storedPractice(
  ctx: Ctx,
  practice: Practice,
  input: { readonly owner: string; readonly step?: number; readonly form?: FormState; readonly inLesson: boolean },
): Shown {
  const kept = findMyPractice(ctx, practice);
  const { state } = kept;
  const last = stepCount(practice, state);
  const step = Math.min(Math.max(1, input.step ?? currentStep(practice, state)), last);
  const { courseId, id } = practice;
  const draft = practiceDraft(kept);
  const own = practice.kind === 'dialogue' ? turnsAlong(practice, state.path)[step - 1]?.turn.id : undefined;
  const words = { version: kept.version, fields: { [OWN_WORDS]: (own && state.answers[own]) ?? '' } };
  const way: Way = {
    address: (step) => paths.practice(courseId, id, step),
    open: (step, deed) =>
      markup`<form class="kr-form" method="post" action="${paths.practice(courseId, id, step)}?_action=learning.doPractice"><input type="hidden" name="courseId" value="${courseId}"><input type="hidden" name="practiceId" value="${id}"><input type="hidden" name="stap" value="${step}"><input type="hidden" name="ronde" value="${state.round}"><input type="hidden" name="daad" value="${deed}"><input type="hidden" name="versie" value="${writeBasis(deed === 'eigen' ? words : draft)}">`,
    sheet: practice.kind === 'dialogue' ? paths.practiceSheet(courseId, id) : null,
    keepsWords: true,
    seed: input.owner,
    inLesson: input.inLesson,
  };
  return { practice, state, step, way, form: input.form ?? NO_FORM };
}
