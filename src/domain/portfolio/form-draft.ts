import type { StoredDraft } from '#domain/draft.ts';
import { PLAN_FIELDS, PLAN_PARTS } from './climb-plan.ts';
import type { Evidence } from './evidence.ts';

/** The forms whose draft is kept, with the parts that are: what is typed and chosen, never a consent. */
export const DRAFTED_FORMS = {
  feedback: ['verdict', 'strength', 'nextStep'],
  evidence: ['kind', 'title', 'text', 'competences'],
  decision: ['outcome', 'reasons', 'deviation'],
  application: ['equivalence'],
  message: ['text'],
  plan: PLAN_PARTS.flatMap((part) => Object.keys(PLAN_FIELDS[part])),
  appeal: ['reasons'],
} as const;
export type DraftedForm = keyof typeof DRAFTED_FORMS;
/** Which form of what: a submission, a piece of the dossier or `NEW_PIECE`, a case, a scheme, a run, a part of the plan. */
export type DraftSubject = { readonly form: DraftedForm; readonly id: string };
/** A piece that is not in the dossier yet. */
export const NEW_PIECE = 'nieuw';

/** What the form shows; `savedAt` is null as long as nothing is kept beside what was sent before. */
export type FormDraft = StoredDraft & { readonly savedAt: Date | null };

/** The parts that this form has: of the plan those of one of its parts. */
export function partsOf({ form, id }: DraftSubject): readonly string[] {
  const part = form === 'plan' && PLAN_PARTS.find((one) => one === id);
  return part ? Object.keys(PLAN_FIELDS[part]) : DRAFTED_FORMS[form];
}

/** A piece of the dossier as its form shows it when nothing is kept beside it. */
export function shownOf({ kind, title, text, competenceIds, changedAt }: Evidence): StoredDraft {
  return { version: changedAt.getTime(), fields: { kind, title, text, competences: oneText(competenceIds) } };
}

/** What is ticked in a group as one text, whatever the order in which it was sent. */
export function oneText(ticked: readonly string[]): string {
  return [...new Set(ticked.filter(Boolean))].sort().join(' ');
}
