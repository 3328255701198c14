import { licenceEnds } from '#db/schema/licensing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findLicence } from './find.ts';
import { isProduct } from './policy.ts';
import { refusals } from './refusals.ts';

/**
 * Ends a licence for good, and its areas fall free: `refunded` because its money goes back, `unpaid` because it never came. Only the product does.
 * What has ended stays as it ended.
 */
export function endLicence(ctx: Ctx, given: { licenceId: string; outcome: 'refunded' | 'unpaid' }): void {
  if (!isProduct(ctx.actor)) throw refusals.onlyTheProduct();
  change(ctx, (tx) => {
    const licence = findLicence(tx, given.licenceId);
    if (!licence) throw refusals.noLicence();
    if (licence.end) return { value: undefined, entry: none };
    tx.db.insert(licenceEnds).values({ licenceId: licence.id, outcome: given.outcome, at: tx.now }).run();
    return { value: undefined, entry: { verb: 'licensing.end', subject: ['licence', licence.id], data: { outcome: given.outcome } } };
  });
}
