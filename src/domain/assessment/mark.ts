import type { CriterionMark, markDrafts } from '#db/schema/assessment.ts';
import type { Fields, StoredDraft } from '#domain/draft.ts';
import type { Criterion, Scheme } from '#src/catalogue/port.ts';

export type MarkDraft = typeof markDrafts.$inferSelect;
export const LONGEST_REASON = 2_000;
/** A reason shorter than this says nothing. */
export const SHORTEST_REASON = 15;
/** Days from getting a case to the day the mark is due. */
export const DAYS_TO_MARK = 21;

const NAMES_A_PLACE = /\b(regels?|bladzijden?|blz\.?|pagina'?s?)\s*\d+/i;

export type CriterionFault = {
  readonly criterionId: string;
  readonly title: string;
  readonly lacks: 'level' | 'reason' | 'place';
};

export function criteriaOf(scheme: Scheme): Criterion[] {
  return scheme.competences.flatMap((competence) => competence.criteria);
}

/** Names of the fields of the rubric: these and the id of the criterion. */
export const LEVEL = 'niveau-';
export const REASON = 'reden-';

/** A level that waits is an empty field. */
export function markFields({
  criterionId,
  level,
  reason,
}: Pick<MarkDraft, 'criterionId' | 'level' | 'reason'>): Fields {
  return { [`${LEVEL}${criterionId}`]: level === null ? '' : String(level), [`${REASON}${criterionId}`]: reason };
}

/** The rubric as a draft that a form is made from: its version is the newest of its criteria. */
export function markDraft(drafts: readonly MarkDraft[]): StoredDraft {
  const version = Math.max(0, ...drafts.map((draft) => draft.version));
  return { version, fields: Object.assign({}, ...drafts.map(markFields)) };
}

/** What keeps a draft from becoming final: per criterion the first thing it lacks. A reason must point at a line or page. */
export function faultsOf(scheme: Scheme, drafts: readonly MarkDraft[]): CriterionFault[] {
  return criteriaOf(scheme).flatMap(({ id, title, levels }) => {
    const draft = drafts.find((draft) => draft.criterionId === id);
    const lack = (lacks: CriterionFault['lacks']) => [{ criterionId: id, title, lacks }];
    if (!levels.some(({ level }) => level === draft?.level)) return lack('level');
    if ((draft?.reason.trim().length ?? 0) < SHORTEST_REASON) return lack('reason');
    return namesAPlace(draft?.reason ?? '') ? [] : lack('place');
  });
}

/** Whether a reason says where in the work it was seen: `regel 17`, `bladzijde 2`. */
export function namesAPlace(reason: string): boolean {
  return NAMES_A_PLACE.test(reason);
}

/** The mark as it becomes final, in the order of the scheme; call it only without faults. */
export function markOf(scheme: Scheme, drafts: readonly MarkDraft[]): CriterionMark[] {
  return criteriaOf(scheme).map(({ id }) => {
    const draft = drafts.find((draft) => draft.criterionId === id);
    if (draft?.level == null) throw new Error(`criterion ${id} has no level`);
    return { criterionId: id, level: draft.level, reason: draft.reason.trim() };
  });
}
