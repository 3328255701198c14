import { licenceEnds } from '#db/schema/licensing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { endWarning } from './end-warning.ts';
import { findLicence } from './find.ts';
import { isProduct } from './policy.ts';
import { refusals } from './refusals.ts';

export type EndToReadBack = { readonly licenceId: string } & Pick<
  typeof licenceEnds.$inferSelect,
  'outcome' | 'at' | 'reason'
>;

/**
 * Ends a licence again that had ended after the backup that stands here now, as it ended then. `known` when it has ended already, `no_licence` when this
 * database does not know it. Safe to repeat.
 */
export function readBackEnd(ctx: Ctx, end: EndToReadBack): 'read_back' | 'known' | 'no_licence' {
  if (!isProduct(ctx.actor)) throw refusals.onlyTheProduct();
  return change(ctx, (tx) => {
    const licence = findLicence(tx, end.licenceId);
    if (!licence) return 'no_licence';
    if (licence.end) return 'known';
    tx.db.insert(licenceEnds).values(end).run();
    endWarning(tx, licence.id);
    tx.journal({ verb: 'licensing.read_back', subject: ['licence', licence.id], facts: { outcome: end.outcome } });
    return 'read_back';
  });
}
