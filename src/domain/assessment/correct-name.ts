import { certificationNames } from '#db/schema/assessment-records.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireName } from '#domain/identity/index.ts';
import { cleanText } from '#domain/text.ts';
import { isOver } from './case.ts';
import { requireCase } from './find-cases.ts';
import { requireFreeOfficer } from './policy.ts';
import { caseOver, correctionReasonTooShort, sameName } from './refusals.ts';

export const SHORTEST_CORRECTION = 20;
export const LONGEST_CORRECTION = 500;

/**
 * Corrects whom the certificate will name, by an officer without a tie, with a reason that the candidate reads. What was given before stays on record;
 * a look at an identity document counts for the name that it was about, so that this one must be seen again.
 */
export function correctName(ctx: Ctx, certificationId: string, input: { name: string; reason: string }): void {
  change(ctx, (tx) => {
    const certification = requireCase(tx, certificationId);
    const officer = requireFreeOfficer(tx, certification);
    if (isOver(certification)) throw caseOver();
    const name = requireName(input.name);
    if (name === certification.name) throw sameName();
    const reason = cleanText(input.reason).trim();
    if (reason.length < SHORTEST_CORRECTION) throw correctionReasonTooShort(SHORTEST_CORRECTION);
    tx.db.insert(certificationNames).values({ certificationId, name, givenBy: officer.id, reason, at: tx.now() }).run();
    tx.journal({ verb: 'assessment.correct_name', subject: ['certification', certificationId] });
    tx.mail({ kind: 'assessment.name_corrected', certificationId, at: tx.now().getTime() });
  });
}
