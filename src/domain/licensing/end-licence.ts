import { licenceEnds } from '#db/schema/licensing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findLicence } from './find.ts';
import { isProduct } from './policy.ts';
import { refusals } from './refusals.ts';

/**
 * Ends a licence for good, and its areas fall free: `refunded` because its money goes back, `unpaid` because it never came. Only the product does.
 * What has ended stays as it ended.
 */
export function endLicence(ctx: Ctx, input: { licenceId: string; outcome: 'refunded' | 'unpaid' }): void {
  if (!isProduct(ctx.actor)) throw refusals.onlyTheProduct();
  change(ctx, (tx) => {
    const licence = findLicence(tx, input.licenceId);
    if (!licence) throw refusals.noLicence();
    if (licence.end) return;
    tx.db.insert(licenceEnds).values({ licenceId: licence.id, outcome: input.outcome, at: tx.now() }).run();
    tx.journal({ verb: 'licensing.end_licence', subject: ['licence', licence.id], facts: { outcome: input.outcome } });
  });
}
