import { licenceGrants } from '#db/schema/licensing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findConflicts } from './conflict.ts';
import { findLicence } from './find.ts';
import { isProduct } from './policy.ts';
import { refusals } from './refusals.ts';

export type Granted =
  | 'granted'
  /** Paid too late: the area went to another meanwhile, or the licence was taken back. Nothing was written. */
  | 'area_taken'
  /** Paid after the year was over. Nothing was written. */
  | 'term_over';

/** Grants a licence because it was paid or agreed on invoice; `sourceKey` is the order line. Granting twice grants once. A lapsed hold is granted where the area is still free. */
export function grantLicence(ctx: Ctx, given: { licenceId: string; sourceKey: string }): Granted {
  if (!isProduct(ctx.actor)) throw refusals.onlyTheProduct();
  return change<Granted>(ctx, (tx) => {
    const licence = findLicence(tx, given.licenceId);
    if (!licence) throw refusals.noLicence();
    if (licence.end) return { value: 'area_taken', entry: none };
    if (licence.grantedAt) return { value: 'granted', entry: none };
    if (licence.endsAt <= tx.now) return { value: 'term_over', entry: none };
    if (findConflicts(tx, licence, licence.id).length > 0) return { value: 'area_taken', entry: none };
    tx.db
      .insert(licenceGrants)
      .values({ ...given, at: tx.now })
      .run();
    return { value: 'granted', entry: { verb: 'licensing.grant', subject: ['licence', licence.id], data: { source: given.sourceKey } } };
  });
}
