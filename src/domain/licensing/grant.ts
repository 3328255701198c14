import { licenceGrants } from '#db/schema/licensing.ts';
import { change } from '#domain/change.ts';
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
export function grantLicence(ctx: Ctx, input: { licenceId: string; sourceKey: string }): Granted {
  if (!isProduct(ctx.actor)) throw refusals.onlyTheProduct();
  return change<Granted>(ctx, (tx) => {
    const licence = findLicence(tx, input.licenceId);
    if (!licence) throw refusals.noLicence();
    if (licence.end) return 'area_taken';
    if (licence.grantedAt) return 'granted';
    if (licence.endsAt <= tx.now()) return 'term_over';
    if (findConflicts(tx, licence, licence.id).length > 0) return 'area_taken';
    tx.db
      .insert(licenceGrants)
      .values({ ...input, at: tx.now() })
      .run();
    tx.journal({
      verb: 'licensing.grant_licence',
      subject: ['licence', licence.id],
      facts: { source: input.sourceKey },
    });
    return 'granted';
  });
}
