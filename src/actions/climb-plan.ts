import { z } from 'astro/zod';
import type { Fields } from '#domain/draft.ts';
import {
  eraseMyPlan,
  markStep,
  PLAN_FIELDS,
  PLAN_PARTS,
  type PlanField,
  putBackPlanPart,
  STEP_MARKS,
  STEPS,
  savePlanPart,
} from '#domain/portfolio/index.ts';
import { climbPlan as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import {
  choice,
  draftBasis,
  longText,
  optionalChoice,
  optionalDay,
  optionalText,
  several,
  shownVersion,
  wholeNumber,
} from './fields.ts';
import { form } from './form.ts';

/** A field of the plan as a form sends it; all may stay empty. */
function fieldOf(field: PlanField): z.ZodType<string> {
  switch (field.kind) {
    case 'line':
      return optionalText(field.most);
    case 'text':
      return longText(field.most);
    case 'day':
      return optionalDay(words.dayMissing);
    case 'choice':
      return optionalChoice(field.choices);
  }
}

const fields = Object.fromEntries(
  PLAN_PARTS.flatMap((part) => Object.entries(PLAN_FIELDS[part]).map(([name, field]) => [name, fieldOf(field)])),
);
const part = choice(words.whichPart, PLAN_PARTS);

/** What a person does with the own climb plan. */
export const planActions = {
  /** Leads back to the part itself: there its text is looked at for who may be recognised in it, and the browser forgets what has arrived. */
  savePart: form(z.object({ part, versie: draftBasis(), onschuldig: several(), ...fields }), (input, ctx) => {
    savePlanPart(ctx, { part: input.part, typed: input as unknown as Fields, basis: input.versie });
    return { goTo: paths.climbPlanPart(input.part), flash: { kind: 'ok', text: words.saved(input.part) } };
  }),
  putBack: form(z.object({ part, version: shownVersion() }), (input, ctx) => {
    putBackPlanPart(ctx, input);
    return { goTo: paths.climbPlanPart(input.part), flash: { kind: 'ok', text: words.wasPutBack } };
  }),
  markStep: form(
    z.object({
      step: wholeNumber(words.whichStep, 1, STEPS.most),
      version: shownVersion(),
      state: choice(words.whichState, STEP_MARKS),
    }),
    (input, ctx) => {
      markStep(ctx, input);
      return { goTo: `${paths.climbPlan()}#stappen`, flash: { kind: 'ok', text: words.marked[input.state] } };
    },
  ),
  erase: form(z.object({}), (_, ctx) => {
    eraseMyPlan(ctx);
    return { goTo: paths.climbPlan(), flash: { kind: 'ok', text: words.erased } };
  }),
};
