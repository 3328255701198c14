import { decisions } from '#db/schema/assessment.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { cleanText } from '#domain/text.ts';
import { adviceOn, type Case, caseStatus } from './case.ts';
import { requireCase } from './find-cases.ts';
import { requireFreeOfficer } from './policy.ts';
import {
  adviceSaysNo,
  alreadyDecided,
  deviationNeeded,
  identityNotSeen,
  notReady,
  reasonsTooShort,
} from './refusals.ts';

export const OUTCOMES = ['passed', 'not_passed'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const SHORTEST_DECISION = 30;
export const LONGEST_DECISION = 6_000;
/** Refusing what the marks pass needs so many characters on why. */
export const SHORTEST_DEVIATION = 40;
export const LONGEST_DEVIATION = 3_000;

export type ToDecide = {
  readonly outcome: Outcome;
  /** What the candidate reads, whatever the outcome. */
  readonly reasons: string;
  /** Why the marks are not followed, for a refusal of what they pass; passed over in every other decision. */
  readonly deviation?: string;
};

/**
 * Decides a case whose marks are all in: once, by an officer without a tie, with reasons. An officer may withhold what the marks advise, and then says
 * why, which stands on the decision and goes to the candidate; never give what they do not advise, nor to whom nobody saw an identity document of.
 * The credential follows in the same change.
 */
export function decideCase(ctx: Ctx, certificationId: string, input: ToDecide): Case {
  return change(ctx, (tx) => {
    const certification = requireCase(tx, certificationId);
    const officer = requireFreeOfficer(tx, certification);
    if (certification.decision) throw alreadyDecided();
    if (caseStatus(certification) !== 'ready') throw notReady();
    const reasons = cleanText(input.reasons).trim();
    if (reasons.length < SHORTEST_DECISION) throw reasonsTooShort(SHORTEST_DECISION);
    const advice = adviceOn(certification).kind;
    if (input.outcome === 'passed' && advice !== 'pass') throw adviceSaysNo();
    const deviation = deviationOf(input, advice === 'pass');
    if (input.outcome === 'passed' && !certification.identity) throw identityNotSeen();
    tx.db
      .insert(decisions)
      .values({
        certificationId,
        outcome: input.outcome,
        reasons,
        deviation,
        officerId: officer.id,
        decidedAt: tx.now(),
      })
      .run();
    tx.journal({
      verb: 'assessment.decide_case',
      subject: ['certification', certificationId],
      facts: { outcome: input.outcome, advice },
    });
    tx.mail({ kind: certification.hears ? 'assessment.appeal_decided' : 'assessment.decided', certificationId });
    return requireCase(tx, certificationId);
  });
}

/** Why the officer refuses what the marks pass; null for who follows them. */
function deviationOf({ outcome, deviation }: ToDecide, marksPass: boolean): string | null {
  if (outcome === 'passed' || !marksPass) return null;
  const why = cleanText(deviation ?? '').trim();
  if (why.length < SHORTEST_DEVIATION) throw deviationNeeded(SHORTEST_DEVIATION);
  return why;
}
