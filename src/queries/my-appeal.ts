import {
  appealUntil,
  type Case,
  type CaseStatus,
  caseStatus,
  decisionDue,
  findAppeal,
  requireCase,
} from '#domain/assessment/index.ts';
import type { Ctx } from '#domain/context.ts';

export type MyAppeal = {
  /** Until when one can be lodged, half-open. */
  readonly until: Date;
  /** Whether one can be lodged now. */
  readonly open: boolean;
  readonly lodged: {
    readonly hearingId: string;
    readonly code: string;
    readonly lodgedAt: Date;
    readonly reasons: string;
    readonly stage: CaseStatus;
    /** When the answer is due, half-open. */
    readonly dueAt: Date;
    readonly withdrawnAt: Date | null;
    readonly answer: {
      readonly outcome: 'passed' | 'not_passed';
      readonly reasons: string;
      readonly deviation: string | null;
    } | null;
  } | null;
};

/** What its candidate can do or did about this decision; null where there is nothing to appeal against. The caller says whose it is. */
export function myAppeal(ctx: Ctx, certification: Case): MyAppeal | null {
  const until = appealUntil(certification);
  if (!until || certification.decision?.outcome !== 'not_passed' || certification.hears) return null;
  return { until, open: !certification.hearingId && ctx.now() < until, lodged: lodgedOf(ctx, certification) };
}

function lodgedOf(ctx: Ctx, { id }: Case): MyAppeal['lodged'] {
  const appeal = findAppeal(ctx, id);
  if (!appeal) return null;
  const { hearingId, reasons, lodgedAt } = appeal;
  const hearing = requireCase(ctx, hearingId);
  const { code, decision, end } = hearing;
  return {
    ...{ hearingId, code, reasons, lodgedAt, stage: caseStatus(hearing) },
    dueAt: decisionDue(hearing.openedAt ?? lodgedAt),
    withdrawnAt: end?.at ?? null,
    answer: decision && { outcome: decision.outcome, reasons: decision.reasons, deviation: decision.deviation },
  };
}
