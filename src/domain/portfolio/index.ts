export { addEvidence } from './add-evidence.ts';
export {
  type ClimbPlan,
  MOMENTS,
  NOTHING_WRITTEN,
  PLAN_FIELDS,
  PLAN_PARTS,
  type PlanField,
  type PlanPart,
  type PlanRow,
  requirePlanPart,
  rowsOf,
  STEP_STATES,
  STEPS,
  type StepState,
  type StoredPlanPart,
  TONES,
  TWINKLES,
} from './climb-plan.ts';
export { editEvidence } from './edit-evidence.ts';
export { eraseFormDraft } from './erase-form-draft.ts';
export { eraseMyPlan } from './erase-plan.ts';
export {
  type Evidence,
  type EvidenceWords,
  LONGEST_EVIDENCE,
  LONGEST_EVIDENCE_TITLE,
  MOST_EVIDENCE,
  type StoredFile,
} from './evidence.ts';
export { isFileInDossier, listMyEvidence, requireMyEvidence } from './find-evidence.ts';
export { findMyFormDraft, requireCurrentForm } from './find-form-draft.ts';
export { findMyPlan, findMyPlanPart, hasPlan, listMyPlanVersions } from './find-plan.ts';
export { findMyReflection, listMyReflections } from './find-reflections.ts';
export {
  DRAFTED_FORMS,
  type DraftedForm,
  type DraftSubject,
  type FormDraft,
  NEW_PIECE,
  oneText,
  partsOf,
} from './form-draft.ts';
export { keepFormDraft, LONGEST_PART } from './keep-form-draft.ts';
export { markStep, STEP_MARKS, type StepMark } from './mark-step.ts';
export { basisOfReflections, LONGEST_REFLECTION, type Reflection } from './reflection.ts';
export { fileRefused, fileUnreadable } from './refusals.ts';
export { removeEvidence } from './remove-evidence.ts';
export { putBackPlanPart, savePlanPart, type ToPlan } from './save-plan-part.ts';
export { saveReflections, type ToReflect } from './save-reflections.ts';
