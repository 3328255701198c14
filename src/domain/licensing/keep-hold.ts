import { eq } from 'drizzle-orm';
import { licences } from '#db/schema/licensing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findLicence } from './find.ts';
import { counts } from './licence.ts';
import { isProduct } from './policy.ts';
import { refusals } from './refusals.ts';

/** Holds the areas until `until`, because the buyer is paying now; `gone` when they have already fallen back. Never makes a hold shorter. */
export function keepHold(ctx: Ctx, given: { licenceId: string; until: Date }): 'kept' | 'gone' {
  if (!isProduct(ctx.actor)) throw refusals.onlyTheProduct();
  return change<'kept' | 'gone'>(ctx, (tx) => {
    const licence = findLicence(tx, given.licenceId);
    if (!licence || !counts(licence, tx.now)) return { value: 'gone', entry: none };
    if (licence.grantedAt || given.until <= licence.holdLapsesAt) return { value: 'kept', entry: none };
    tx.db.update(licences).set({ holdLapsesAt: given.until, heldOnAt: tx.now }).where(eq(licences.id, licence.id)).run();
    return { value: 'kept', entry: { verb: 'licensing.keep_hold', subject: ['licence', licence.id] } };
  });
}
