import { eq } from 'drizzle-orm';
import { licensees } from '#db/schema/licensing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findLicence, findLicensee } from './find.ts';
import { toCoordinators } from './letter-requests.ts';
import { mayActFor } from './policy.ts';
import { refusals } from './refusals.ts';

/**
 * Ends a naming: the person declines what was asked, or steps back from what they agreed to; or the coordinator takes the name off.
 * A naming that has ended is not there any more.
 */
export function leaveLicence(ctx: Ctx, given: { licenseeId: string }): 'declined' | 'stepped_back' | 'removed' {
  return change<'declined' | 'stepped_back' | 'removed'>(ctx, (tx) => {
    const licensee = findLicensee(tx, given.licenseeId);
    const licence = licensee && findLicence(tx, licensee.licenceId);
    if (!licensee || licensee.endedAt || !licence) throw refusals.noNaming();
    const self = tx.actor.kind === 'person' && tx.actor.id === licensee.personId;
    if (!self && !mayActFor(tx.actor, licence)) throw refusals.noNaming();
    const endReason = !self ? 'removed' : licensee.agreedAt ? 'stepped_back' : 'declined';
    tx.db.update(licensees).set({ endedAt: tx.now, endReason }).where(eq(licensees.id, licensee.id)).run();
    return {
      value: endReason,
      entry: { verb: 'licensing.leave', subject: ['licence', licence.id], data: { licensee: licensee.id, reason: endReason } },
      send: self ? toCoordinators(tx, licence.organisationId, endReason === 'declined' ? 'declined' : 'steppedBack', licensee.id) : [removed(licensee.id)],
    };
  });
}

function removed(licenseeId: string) {
  return { kind: 'letter', key: `licensing.removed:${licenseeId}`, payload: { letter: 'licensing.removed', licenseeId } };
}
