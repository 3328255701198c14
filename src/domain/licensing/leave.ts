import { eq } from 'drizzle-orm';
import { licensees } from '#db/schema/licensing.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isSelf } from '#domain/context.ts';
import { findLicence, findLicensee } from './find.ts';
import { mailCoordinators } from './mail-coordinators.ts';
import { mayActFor } from './policy.ts';
import { refusals } from './refusals.ts';

/**
 * Ends a naming: the person declines what was asked, or steps back from what they agreed to; or the coordinator takes the name off.
 * A naming that has ended is not there any more.
 */
export function leaveLicence(ctx: Ctx, input: { licenseeId: string }): 'declined' | 'stepped_back' | 'removed' {
  return change<'declined' | 'stepped_back' | 'removed'>(ctx, (tx) => {
    const licensee = findLicensee(tx, input.licenseeId);
    const licence = licensee && findLicence(tx, licensee.licenceId);
    if (!licensee || licensee.endedAt || !licence) throw refusals.noNaming();
    const self = isSelf(tx.actor, licensee.personId);
    if (!self && !mayActFor(tx.actor, licence)) throw refusals.noNaming();
    const endReason = !self ? 'removed' : licensee.agreedAt ? 'stepped_back' : 'declined';
    tx.db.update(licensees).set({ endedAt: tx.now(), endReason }).where(eq(licensees.id, licensee.id)).run();
    tx.journal({
      verb: 'licensing.leave_licence',
      subject: ['licence', licence.id],
      facts: { licensee: licensee.id, reason: endReason },
    });
    if (!self) tx.mail({ kind: 'licensing.removed', licenseeId: licensee.id });
    else {
      const kind = endReason === 'declined' ? 'licensing.declined' : 'licensing.stepped_back';
      mailCoordinators(tx, licence.organisationId, { kind, licenseeId: licensee.id });
    }
    return endReason;
  });
}
