import { eq } from 'drizzle-orm';
import { licensees } from '#db/schema/licensing.ts';
import { holdsValid, KOEK } from '#domain/certification/index.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { endWarning } from './end-warning.ts';
import { findLicence, findLicensee } from './find.ts';
import { toCoordinators } from './letter-requests.ts';
import { refusals } from './refusals.ts';

/** The person agrees to stand on the licence; from now on it can be in force on their certificate. Agreeing twice agrees once. */
export function agreeToBeNamed(ctx: Ctx, given: { licenseeId: string }): void {
  change(ctx, (tx) => {
    const licensee = findLicensee(tx, given.licenseeId);
    if (!licensee || tx.actor.kind !== 'person' || tx.actor.id !== licensee.personId || licensee.endedAt) throw refusals.noNaming();
    if (licensee.agreedAt) return { value: undefined, entry: none };
    const licence = findLicence(tx, licensee.licenceId);
    if (!licence || licence.end || licence.endsAt <= tx.now) throw refusals.over();
    if (!holdsValid(tx, licensee.personId, KOEK)) throw refusals.youNotCertified();
    tx.db.update(licensees).set({ agreedAt: tx.now }).where(eq(licensees.id, licensee.id)).run();
    endWarning(tx, licence.id);
    return {
      value: undefined,
      entry: { verb: 'licensing.agree', subject: ['licence', licence.id], data: { licensee: licensee.id } },
      send: toCoordinators(tx, licence.organisationId, 'agreed', licensee.id),
    };
  });
}
