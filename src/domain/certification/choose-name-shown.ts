import { and, eq, isNull } from 'drizzle-orm';
import { nameConsents } from '#db/schema/certification.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { showsName } from './find.ts';
import { signInForNames } from './refusals.ts';

/** The holder agrees that the public check shows their name, or takes that back. Choosing what is chosen already changes nothing. */
export function chooseNameShown(ctx: Ctx, shown: boolean): void {
  const { actor } = ctx;
  if (!isPerson(actor)) throw signInForNames();
  change(ctx, (tx) => {
    if (showsName(tx, actor.id) === shown) return;
    if (shown) tx.db.insert(nameConsents).values({ holderId: actor.id, givenAt: tx.now() }).run();
    else
      tx.db
        .update(nameConsents)
        .set({ endedAt: tx.now() })
        .where(and(eq(nameConsents.holderId, actor.id), isNull(nameConsents.endedAt)))
        .run();
    tx.journal({ verb: 'certification.choose_name_shown', subject: ['person', actor.id], facts: { shown } });
  });
}
