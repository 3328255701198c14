import { decisions } from '#db/schema/assessment.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { cleanText } from '#domain/text.ts';
import { adviceOn, type Case, caseStatus } from './case.ts';
import { requireCase } from './find-cases.ts';
import { requireFreeOfficer } from './policy.ts';
import { adviceSaysNo, alreadyDecided, identityNotSeen, notReady, reasonsTooShort } from './refusals.ts';

export const OUTCOMES = ['passed', 'not_passed'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const SHORTEST_DECISION = 30;
export const LONGEST_DECISION = 6_000;

/**
 * Decides a case whose marks are all in: once, by an officer without a tie, with reasons. An officer may withhold what the marks advise,
 * never give what they do not, nor to whom nobody saw an identity document of. The credential follows in the same change.
 */
export function decideCase(ctx: Ctx, certificationId: string, input: { outcome: Outcome; reasons: string }): Case {
  return change(ctx, (tx) => {
    const certification = requireCase(tx, certificationId);
    const officer = requireFreeOfficer(tx, certification);
    if (certification.decision) throw alreadyDecided();
    if (caseStatus(certification) !== 'ready') throw notReady();
    const reasons = cleanText(input.reasons).trim();
    if (reasons.length < SHORTEST_DECISION) throw reasonsTooShort(SHORTEST_DECISION);
    if (input.outcome === 'passed' && adviceOn(certification).kind !== 'pass') throw adviceSaysNo();
    if (input.outcome === 'passed' && !certification.identity) throw identityNotSeen();
    tx.db
      .insert(decisions)
      .values({ certificationId, outcome: input.outcome, reasons, officerId: officer.id, decidedAt: tx.now() })
      .run();
    tx.journal({
      verb: 'assessment.decide_case',
      subject: ['certification', certificationId],
      facts: { outcome: input.outcome, advice: adviceOn(certification).kind },
    });
    tx.mail({ kind: 'assessment.decided', certificationId });
    return requireCase(tx, certificationId);
  });
}
