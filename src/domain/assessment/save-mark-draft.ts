import { markDrafts } from '#db/schema/assessment.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { isOver } from './case.ts';
import { criteriaOf } from './mark.ts';
import { requireMySeat } from './policy.ts';
import { alreadyFinal, caseOver, unknownCriterion, unknownLevel } from './refusals.ts';

/** Keeps the working copy of one criterion; `level` may wait. Only its assessor sees it. */
export function saveMarkDraft(ctx: Ctx, assignmentId: string, criterionId: string, draft: { level: number | null; reason: string }): void {
  change(ctx, (tx) => {
    const { one, seat } = requireMySeat(tx, assignmentId);
    if (seat.mark) throw alreadyFinal();
    if (isOver(one)) throw caseOver();
    const criterion = criteriaOf(one.scheme).find(({ id }) => id === criterionId);
    if (!criterion) throw unknownCriterion();
    if (draft.level !== null && !criterion.levels.some(({ level }) => level === draft.level)) throw unknownLevel();
    const kept = { level: draft.level, reason: draft.reason, savedAt: tx.now };
    tx.db
      .insert(markDrafts)
      .values({ assignmentId, criterionId, ...kept })
      .onConflictDoUpdate({ target: [markDrafts.assignmentId, markDrafts.criterionId], set: kept })
      .run();
    return { value: undefined, entry: none };
  });
}
