import { eq } from 'drizzle-orm';
import { licences } from '#db/schema/licensing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findLicence } from './find.ts';
import { counts } from './licence.ts';
import { isProduct } from './policy.ts';
import { refusals } from './refusals.ts';

/** Holds the areas until `until`, because the buyer is paying now; `gone` when they have already fallen back. Never makes a hold shorter. */
export function keepHold(ctx: Ctx, input: { licenceId: string; until: Date }): 'kept' | 'gone' {
  if (!isProduct(ctx.actor)) throw refusals.onlyTheProduct();
  return change<'kept' | 'gone'>(ctx, (tx) => {
    const licence = findLicence(tx, input.licenceId);
    if (!licence || !counts(licence, tx.now())) return 'gone';
    if (licence.grantedAt || input.until <= licence.holdLapsesAt) return 'kept';
    tx.db
      .update(licences)
      .set({ holdLapsesAt: input.until, heldOnAt: tx.now() })
      .where(eq(licences.id, licence.id))
      .run();
    tx.journal({ verb: 'licensing.keep_hold', subject: ['licence', licence.id] });
    return 'kept';
  });
}
