import { certificationEnds } from '#db/schema/assessment.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isSelf } from '#domain/context.ts';
import { isOver } from './case.ts';
import { requireCase } from './find-cases.ts';
import { appealOver, noSuchCase } from './refusals.ts';

/** The candidate takes the appeal back, as long as nobody decided on it: the first decision stands, and there is no second appeal. Twice is refused. */
export function withdrawAppeal(ctx: Ctx, certificationId: string): void {
  change(ctx, (tx) => {
    const first = requireCase(tx, certificationId);
    if (!isSelf(tx.actor, first.candidateId) || !first.hearingId) throw noSuchCase();
    const hearing = requireCase(tx, first.hearingId);
    if (isOver(hearing)) throw appealOver();
    tx.db.insert(certificationEnds).values({ certificationId: hearing.id, reason: 'withdrawn', at: tx.now() }).run();
    tx.journal({
      verb: 'assessment.withdraw_appeal',
      subject: ['certification', certificationId],
      facts: { hearing: hearing.id },
    });
    tx.mail({ kind: 'assessment.appeal_withdrawn', certificationId });
  });
}
