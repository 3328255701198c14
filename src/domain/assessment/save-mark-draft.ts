import { markDrafts } from '#db/schema/assessment.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { isOver } from './case.ts';
import { listDrafts } from './find-cases.ts';
import { criteriaOf, LONGEST_REASON } from './mark.ts';
import { requireMySeat } from './policy.ts';
import { alreadyFinal, caseOver, reasonTooLong, unknownCriterion, unknownLevel } from './refusals.ts';

export type CriterionDraft = { readonly criterionId: string; readonly level: number | null; readonly reason: string };

/** Keeps the working copy of some criteria; a level may wait. Only its assessor sees it; what is the same stays as it was saved. */
export function saveMarkDraft(ctx: Ctx, assignmentId: string, drafts: readonly CriterionDraft[]): void {
  change(ctx, (tx) => {
    const { one, seat } = requireMySeat(tx, assignmentId);
    if (seat.mark) throw alreadyFinal();
    if (isOver(one)) throw caseOver();
    const criteria = criteriaOf(one.scheme);
    const before = listDrafts(tx, assignmentId);
    for (const draft of drafts) {
      const criterion = criteria.find(({ id }) => id === draft.criterionId);
      if (!criterion) throw unknownCriterion();
      if (draft.level !== null && !criterion.levels.some(({ level }) => level === draft.level)) throw unknownLevel();
      if (draft.reason.length > LONGEST_REASON) throw reasonTooLong(criterion.title, LONGEST_REASON);
      const kept = before.find(({ criterionId }) => criterionId === draft.criterionId);
      const empty = draft.level === null && draft.reason.trim() === '';
      if (kept ? kept.level !== draft.level || kept.reason !== draft.reason : !empty) writeDraft(tx, assignmentId, draft);
    }
    return { value: undefined, entry: none };
  });
}

function writeDraft(tx: Tx, assignmentId: string, { criterionId, level, reason }: CriterionDraft): void {
  const kept = { level, reason, savedAt: tx.now };
  tx.db
    .insert(markDrafts)
    .values({ assignmentId, criterionId, ...kept })
    .onConflictDoUpdate({ target: [markDrafts.assignmentId, markDrafts.criterionId], set: kept })
    .run();
}
