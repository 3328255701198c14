import { decisions } from '#db/schema/assessment.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { adviceOn, type Case, stageOf } from './case.ts';
import { requireCase } from './find-cases.ts';
import { requireFreeOfficer } from './policy.ts';
import { adviceSaysNo, alreadyDecided, notReady, reasonsTooShort } from './refusals.ts';

export const OUTCOMES = ['passed', 'not_passed'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const SHORTEST_DECISION = 30;
export const LONGEST_DECISION = 6_000;

/**
 * Decides a case whose marks are all in: once, by an officer without a tie, with reasons. An officer may withhold what the marks advise,
 * never give what they do not. The process around it issues the credential in the same change.
 */
export function decideCase(ctx: Ctx, certificationId: string, given: { outcome: Outcome; reasons: string }): Case {
  return change(ctx, (tx) => {
    const one = requireCase(tx, certificationId);
    const officer = requireFreeOfficer(tx, one);
    if (one.decision) throw alreadyDecided();
    if (stageOf(one) !== 'ready') throw notReady();
    const reasons = given.reasons.trim();
    if (reasons.length < SHORTEST_DECISION) throw reasonsTooShort(SHORTEST_DECISION);
    if (given.outcome === 'passed' && adviceOn(one).kind !== 'pass') throw adviceSaysNo();
    tx.db.insert(decisions).values({ certificationId, outcome: given.outcome, reasons, officerId: officer.id, decidedAt: tx.now }).run();
    return {
      value: requireCase(tx, certificationId),
      entry: { verb: 'assessment.decide', subject: ['certification', certificationId], data: { outcome: given.outcome, advice: adviceOn(one).kind } },
      send: [{ kind: 'letter', key: `assessment.decided:${certificationId}`, payload: { letter: 'assessment.decided', certificationId } }],
    };
  });
}
