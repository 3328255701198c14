import { markDrafts } from '#db/schema/assessment.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { type Basis, FROM_NOTHING, nextVersion, settleDraft, writeBasis } from '#domain/draft.ts';
import { cleanText } from '#domain/text.ts';
import { type Case, isOver } from './case.ts';
import { listDrafts } from './find-cases.ts';
import { criteriaOf, LEVEL, LONGEST_REASON, markDraft, markFields, REASON } from './mark.ts';
import { requireMySeat } from './policy.ts';
import { alreadyFinal, caseOver, reasonTooLong, unknownCriterion, unknownLevel } from './refusals.ts';

export type CriterionDraft = { readonly criterionId: string; readonly level: number | null; readonly reason: string };

/** Criteria of one seat; `basis` is what the form was made from, without which nothing that is kept is replaced. */
export type ToDraft = {
  readonly assignmentId: string;
  readonly drafts: readonly CriterionDraft[];
  readonly basis?: Basis;
};

/**
 * Keeps the working copy of some criteria; a level may wait. Only its assessor sees it; what is the same stays as it was saved. A form that is
 * older than what is kept is refused with both, and nothing of it is written (see `StaleDraft`). Gives the basis of the next form.
 */
export function saveMarkDraft(ctx: Ctx, { assignmentId, drafts, basis }: ToDraft): string {
  return change(ctx, (tx) => {
    const { certification, seat } = requireMySeat(tx, assignmentId);
    if (seat.mark) throw alreadyFinal();
    if (isOver(certification)) throw caseOver();
    const typed = drafts.map((draft) => ({ ...draft, reason: cleanText(draft.reason) }));
    for (const draft of typed) requireSound(certification, draft);
    const kept = markDraft(listDrafts(tx, assignmentId));
    const { merged } = settleDraft(basis ?? FROM_NOTHING, kept, Object.assign({}, ...typed.map(markFields)));
    const version = nextVersion(kept.version, tx.now());
    for (const { criterionId } of typed) {
      const [levelName, reasonName] = [`${LEVEL}${criterionId}`, `${REASON}${criterionId}`];
      const changed = [levelName, reasonName].some((name) => merged[name] !== (kept.fields[name] ?? ''));
      const level = merged[levelName] ? Number(merged[levelName]) : null;
      if (changed) writeDraft(tx, assignmentId, { criterionId, level, reason: merged[reasonName] ?? '' }, version);
    }
    return writeBasis(markDraft(listDrafts(tx, assignmentId)));
  });
}

function requireSound(certification: Case, draft: CriterionDraft): void {
  const criterion = criteriaOf(certification.scheme).find(({ id }) => id === draft.criterionId);
  if (!criterion) throw unknownCriterion();
  if (draft.level !== null && !criterion.levels.some(({ level }) => level === draft.level)) throw unknownLevel();
  if (draft.reason.length > LONGEST_REASON) throw reasonTooLong(criterion.title, LONGEST_REASON);
}

function writeDraft(
  tx: Tx,
  assignmentId: string,
  { criterionId, level, reason }: CriterionDraft,
  version: number,
): void {
  const kept = { level, reason, version, savedAt: tx.now() };
  tx.db
    .insert(markDrafts)
    .values({ assignmentId, criterionId, ...kept })
    .onConflictDoUpdate({ target: [markDrafts.assignmentId, markDrafts.criterionId], set: kept })
    .run();
}
