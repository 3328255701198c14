import { appealUntil, type Case, type JudgedPiece, listCasesOfCandidate, listJudged, requireCase, type Stage, stageOf } from '#domain/assessment/index.ts';
import { findOrderBySubject } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { requireSignedIn } from '#domain/identity/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { assessment as words } from '#src/messages/assessment.nl.ts';
import { type CriterionBeside, marksBeside } from './marks-beside.ts';

export type MyCertification = {
  readonly code: string;
  readonly title: string;
  readonly version: string;
  readonly stage: Stage;
  /** Newest first. */
  readonly timeline: readonly { readonly at: Date; readonly text: string }[];
  readonly decision: { readonly outcome: 'passed' | 'not_passed'; readonly reasons: string; readonly appealUntil: Date } | null;
  /** Only after the decision. */
  readonly criteria: readonly CriterionBeside[];
  readonly evidence: readonly JudgedPiece[];
  readonly orderId: string | null;
};

export type RunningStage = Exclude<Stage, 'ended' | 'decided'>;

/** The applications of the person who asks, newest first. */
export function myCertifications(ctx: Ctx): { id: string; code: string; title: string; stage: Stage; appliedAt: Date }[] {
  const actor = requireSignedIn(ctx);
  return listCasesOfCandidate(ctx, actor.id)
    .map((one) => ({ id: one.id, code: one.code, title: one.scheme.title, stage: stageOf(one), appliedAt: one.appliedAt }))
    .reverse();
}

/** Those that are paid for or wait for it, and are not decided yet. */
export function runningCertifications(ctx: Ctx): { id: string; stage: RunningStage }[] {
  return myCertifications(ctx).flatMap(({ id, stage }) => (isRunning(stage) ? [{ id, stage }] : []));
}

function isRunning(stage: Stage): stage is RunningStage {
  return stage !== 'ended' && stage !== 'decided';
}

/** One application of the person who asks: how it stands, and after the decision why. Nothing of a mark before that. */
export function myCertification(ctx: Ctx, certificationId: string): MyCertification {
  const actor = requireSignedIn(ctx);
  const one = requireCase(ctx, certificationId);
  if (one.candidateId !== actor.id) throw new Refusal('not_found', '');
  const until = appealUntil(one);
  return {
    code: one.code,
    title: one.scheme.title,
    version: one.scheme.version,
    stage: stageOf(one),
    timeline: timelineOf(one),
    decision: one.decision && until && { outcome: one.decision.outcome, reasons: one.decision.reasons, appealUntil: until },
    criteria: one.decision ? marksBeside(one) : [],
    evidence: listJudged(ctx, one.id),
    orderId: findOrderBySubject(ctx, one.id)?.id ?? null,
  };
}

function timelineOf(one: Case): { at: Date; text: string }[] {
  const { decision, end, openedAt } = one;
  const lastMark = decision && new Date(Math.max(...one.seats.map((seat) => seat.mark?.finalAt.getTime() ?? 0)));
  return [
    { at: one.appliedAt, text: words.tlApplied },
    ...(openedAt ? [{ at: openedAt, text: words.tlOpened }] : []),
    ...(lastMark ? [{ at: lastMark, text: words.tlMarked }] : []),
    ...(decision ? [{ at: decision.decidedAt, text: words.tlDecided(decision.outcome) }] : []),
    ...(end ? [{ at: end.at, text: words.tlEnded[end.reason] }] : []),
  ].reverse();
}
