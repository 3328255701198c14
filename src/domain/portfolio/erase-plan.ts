import { and, eq } from 'drizzle-orm';
import { climbPlanParts, formDrafts } from '#db/schema/portfolio.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { signInForPlan } from './refusals.ts';

/** Takes the own plan away for good, with every version and draft of it. Safe to repeat. */
export function eraseMyPlan(ctx: Ctx): void {
  change(ctx, (tx) => {
    if (!isPerson(tx.actor)) throw signInForPlan();
    tx.db.delete(climbPlanParts).where(eq(climbPlanParts.personId, tx.actor.id)).run();
    tx.db
      .delete(formDrafts)
      .where(and(eq(formDrafts.personId, tx.actor.id), eq(formDrafts.form, 'plan')))
      .run();
  });
}
