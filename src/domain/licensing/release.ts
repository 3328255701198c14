import { licenceReleases } from '#db/schema/licensing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findLicence } from './find.ts';
import { isProduct, mayActFor } from './policy.ts';
import { refusals } from './refusals.ts';

/** Lets go of held areas, because the order lapsed or the buyer changed their mind. What was granted stays; letting go twice does nothing more. */
export function releaseLicence(ctx: Ctx, input: { licenceId: string }): void {
  change(ctx, (tx) => {
    const licence = findLicence(tx, input.licenceId);
    if (!licence || !(isProduct(tx.actor) || mayActFor(tx.actor, licence))) throw refusals.noLicence();
    if (licence.grantedAt || licence.releasedAt) return;
    tx.db.insert(licenceReleases).values({ licenceId: licence.id, at: tx.now() }).run();
    tx.journal({ verb: 'licensing.release_licence', subject: ['licence', licence.id] });
  });
}
