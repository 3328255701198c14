import { eq } from 'drizzle-orm';
import { licensees } from '#db/schema/licensing.ts';
import { holdsValid, KOEK } from '#domain/certification/index.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isSelf } from '#domain/context.ts';
import { endWarning } from './end-warning.ts';
import { findLicence, findLicensee } from './find.ts';
import { mailCoordinators } from './mail-coordinators.ts';
import { refusals } from './refusals.ts';

/** The person agrees to stand on the licence; from now on it can be in force on their certificate. Agreeing twice agrees once. */
export function agreeToBeNamed(ctx: Ctx, input: { licenseeId: string }): void {
  change(ctx, (tx) => {
    const licensee = findLicensee(tx, input.licenseeId);
    if (!licensee || !isSelf(tx.actor, licensee.personId) || licensee.endedAt) throw refusals.noNaming();
    if (licensee.agreedAt) return;
    const licence = findLicence(tx, licensee.licenceId);
    if (!licence || licence.end || licence.endsAt <= tx.now()) throw refusals.over();
    if (!holdsValid(tx, licensee.personId, KOEK)) throw refusals.youNotCertified();
    tx.db.update(licensees).set({ agreedAt: tx.now() }).where(eq(licensees.id, licensee.id)).run();
    endWarning(tx, licence.id);
    tx.journal({
      verb: 'licensing.agree_to_naming',
      subject: ['licence', licence.id],
      facts: { licensee: licensee.id },
    });
    mailCoordinators(tx, licence.organisationId, { kind: 'licensing.agreed', licenseeId: licensee.id });
  });
}
