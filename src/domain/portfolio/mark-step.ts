import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { STEP_STATES, STEPS, type StepState } from './climb-plan.ts';
import { findMyPlanPart } from './find-plan.ts';
import { planChanged, planPartNotFound } from './refusals.ts';
import { writePlanPart } from './save-plan-part.ts';

export type StepMark = {
  /** The number of the agreement, from 1. */
  readonly step: number;
  /** `open` takes back what was said before. */
  readonly state: StepState | 'open';
  /** The version of the part in which the person saw it. */
  readonly version: number;
};

/**
 * Says of one agreement of the own plan that it was done, or stayed undone; twice is once. Refuses an agreement that is not there, and one that
 * may be another by now because the part was saved since.
 */
export function markStep(ctx: Ctx, { step, state, version }: StepMark): void {
  change(ctx, (tx) => {
    const part = findMyPlanPart(tx, 'stappen');
    if (step < 1 || step > STEPS.most || !part.fields[`step${step}`]) throw planPartNotFound();
    const wanted = state === 'open' ? '' : state;
    if ((part.fields[`state${step}`] ?? '') === wanted) return;
    if (part.version !== version) throw planChanged();
    writePlanPart(tx, 'stappen', { ...part.fields, [`state${step}`]: wanted });
  });
}

/** The words that a form may say of an agreement. */
export const STEP_MARKS = [...STEP_STATES, 'open'] as const;
