import {
  type Case,
  type CaseStatus,
  caseStatus,
  isAskedToWait,
  type JudgedPiece,
  listCasesOfCandidate,
  listJudged,
  requireCase,
  waitsTooLong,
} from '#domain/assessment/index.ts';
import { currentPrice, findOrderBySubject, type Price } from '#domain/billing/index.ts';
import { findBySource, findStepsHeld, renewableFrom } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { requireSignedIn } from '#domain/identity/index.ts';
import { refusals } from '#domain/refusals.ts';
import { assessment as words } from '#src/i18n/index.ts';
import { againFrom } from './application.ts';
import { type CriterionBeside, marksBeside } from './marks-beside.ts';
import { type MyAppeal, myAppeal } from './my-appeal.ts';

export type MyCertification = {
  readonly code: string;
  /** Whom the certificate will name. */
  readonly name: string;
  readonly identitySeenAt: Date | null;
  /** Nobody was found within the term: whether the candidate was asked what they want, and has not chosen. */
  readonly longWait: { readonly asked: boolean } | null;
  readonly title: string;
  readonly version: string;
  readonly stage: CaseStatus;
  /** Newest first. */
  readonly timeline: readonly { readonly at: Date; readonly text: string }[];
  readonly decision: {
    readonly outcome: 'passed' | 'not_passed';
    readonly reasons: string;
    /** Why the marks were not followed; null when they were. */
    readonly deviation: string | null;
    readonly decidedAt: Date;
  } | null;
  /** Only after the decision. */
  readonly criteria: readonly CriterionBeside[];
  /** Of a hearing the decision that it hears the appeal against. */
  readonly hears: string | null;
  /** What the candidate can do or did about the decision; null where there is nothing to appeal against. */
  readonly appeal: MyAppeal | null;
  /** What comes after the decision; null before it. */
  readonly outcome: OutcomeShown | null;
  readonly evidence: readonly JudgedPiece[];
  readonly orderId: string | null;
};

export type RunningStage = Exclude<CaseStatus, 'ended' | 'decided'>;

export type OutcomeShown = {
  /** Criteria that two marks did not reach, by title. */
  readonly notMet: readonly string[];
  /** What applying again costs; null when it cannot be bought. */
  readonly price: Price | null;
  /** From when it can be applied for again; null when that is now. */
  readonly againFrom: Date | null;
  /** Of the certificate that followed; both null when none did, or it does not run out. */
  readonly validUntil: Date | null;
  readonly renewFrom: Date | null;
};

export type MyApplication = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly stage: CaseStatus;
  readonly outcome: 'passed' | 'not_passed' | null;
  readonly appliedAt: Date;
};

type Running = { readonly id: string; readonly stage: RunningStage };

/**
 * The applications of the person who asks, newest first, in one read. `all`: decided ones stay for good, and an appeal stands with the one that it
 * is about. `running`: those that are paid for or wait for it, and are not decided yet; a running appeal too.
 */
export function myApplications(ctx: Ctx): { all: MyApplication[]; running: Running[] } {
  const actor = requireSignedIn(ctx);
  const cases = listCasesOfCandidate(ctx, actor.id).reverse();
  return {
    all: applicationsOf(cases.filter(({ hears }) => !hears)),
    running: applicationsOf(cases).flatMap(({ id, stage }) => (isRunning(stage) ? [{ id, stage }] : [])),
  };
}

export function myCertifications(ctx: Ctx): MyApplication[] {
  return myApplications(ctx).all;
}

function applicationsOf(cases: readonly Case[]): MyApplication[] {
  return cases.map((certification) => ({
    id: certification.id,
    code: certification.code,
    title: certification.scheme.title,
    stage: caseStatus(certification),
    outcome: certification.decision?.outcome ?? null,
    appliedAt: certification.appliedAt,
  }));
}

export function runningCertifications(ctx: Ctx): Running[] {
  return myApplications(ctx).running;
}

function isRunning(stage: CaseStatus): stage is RunningStage {
  return stage !== 'ended' && stage !== 'decided';
}

/** One application of the person who asks: how it stands, and after the decision why. Nothing of a mark before that. */
export function myCertification(ctx: Ctx, certificationId: string): MyCertification {
  const actor = requireSignedIn(ctx);
  const certification = requireCase(ctx, certificationId);
  if (certification.candidateId !== actor.id) throw refusals.notThere();
  return {
    code: certification.code,
    name: certification.name,
    longWait:
      !certification.hears && waitsTooLong(certification, ctx.now())
        ? { asked: isAskedToWait(ctx, certification.id) }
        : null,
    identitySeenAt: certification.identity?.at ?? null,
    title: certification.scheme.title,
    version: certification.scheme.version,
    stage: caseStatus(certification),
    timeline: timelineOf(certification),
    decision: decisionShown(certification),
    criteria: certification.decision ? marksBeside(certification) : [],
    hears: certification.hears,
    appeal: myAppeal(ctx, certification),
    outcome: certification.decision && outcomeOf(ctx, certification),
    evidence: listJudged(ctx, certification.id),
    orderId: findOrderBySubject(ctx, certification.id)?.id ?? null,
  };
}

function outcomeOf(ctx: Ctx, certification: Case): OutcomeShown {
  const { id, candidateId, schemeId } = certification;
  const credential = findBySource(ctx, `decision:${id}`);
  return {
    notMet: marksBeside(certification).flatMap(({ title, met }) => (met ? [] : [title])),
    price: currentPrice(ctx, `certification:${schemeId}`),
    againFrom: againFrom(ctx, findStepsHeld(ctx, schemeId, candidateId).certified),
    validUntil: credential?.validUntil ?? null,
    renewFrom: credential && renewableFrom(credential),
  };
}

function decisionShown(certification: Case): MyCertification['decision'] {
  const { decision } = certification;
  if (!decision) return null;
  return {
    outcome: decision.outcome,
    reasons: decision.reasons,
    deviation: decision.deviation,
    decidedAt: decision.decidedAt,
  };
}

function timelineOf(certification: Case): { at: Date; text: string }[] {
  const { decision, end, openedAt } = certification;
  const lastMark =
    decision && new Date(Math.max(...certification.seats.map((seat) => seat.mark?.finalAt.getTime() ?? 0)));
  return [
    { at: certification.appliedAt, text: words.tlApplied },
    ...(openedAt ? [{ at: openedAt, text: words.tlOpened }] : []),
    ...(lastMark ? [{ at: lastMark, text: words.tlMarked }] : []),
    ...(decision ? [{ at: decision.decidedAt, text: words.tlDecided(decision.outcome) }] : []),
    ...(end ? [{ at: end.at, text: words.tlEnded[end.reason] }] : []),
  ].reverse();
}
