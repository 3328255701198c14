import { licenceReleases } from '#db/schema/licensing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findLicence } from './find.ts';
import { isProduct, mayActFor } from './policy.ts';
import { refusals } from './refusals.ts';

/** Lets go of held areas, because the order lapsed or the buyer changed their mind. What was granted stays; letting go twice does nothing more. */
export function releaseLicence(ctx: Ctx, given: { licenceId: string }): void {
  change(ctx, (tx) => {
    const licence = findLicence(tx, given.licenceId);
    if (!licence || !(isProduct(tx.actor) || mayActFor(tx.actor, licence))) throw refusals.noLicence();
    if (licence.grantedAt || licence.releasedAt) return { value: undefined, entry: none };
    tx.db.insert(licenceReleases).values({ licenceId: licence.id, at: tx.now }).run();
    return { value: undefined, entry: { verb: 'licensing.release', subject: ['licence', licence.id] } };
  });
}
