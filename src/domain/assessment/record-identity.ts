import { identityChecks } from '#db/schema/assessment-records.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { isOver } from './case.ts';
import { requireCase } from './find-cases.ts';
import { requireFreeOfficer } from './policy.ts';
import { caseOver, nameChangedSince } from './refusals.ts';

/**
 * Records that an officer without a tie saw a valid identity document with exactly this name on it: nothing of the document itself. `name` is what the
 * officer had in front of them; one that was corrected since is refused. Recorded once per name; again changes nothing.
 */
export function recordIdentity(ctx: Ctx, certificationId: string, input: { name: string }): void {
  change(ctx, (tx) => {
    const certification = requireCase(tx, certificationId);
    const officer = requireFreeOfficer(tx, certification);
    if (isOver(certification)) throw caseOver();
    if (certification.name !== input.name) throw nameChangedSince(certification.name);
    if (certification.identity) return;
    tx.db
      .insert(identityChecks)
      .values({ certificationId, name: certification.name, seenBy: officer.id, at: tx.now() })
      .run();
    tx.journal({ verb: 'assessment.record_identity', subject: ['certification', certificationId] });
  });
}
