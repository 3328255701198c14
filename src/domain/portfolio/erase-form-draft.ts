import { and, eq } from 'drizzle-orm';
import { formDrafts } from '#db/schema/portfolio.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import type { DraftSubject } from './form-draft.ts';

/** Takes away what the person who asks kept of this form, once it is sent; where nothing is kept it changes nothing. */
export function eraseFormDraft(ctx: Ctx, { form, id }: DraftSubject): void {
  change(ctx, (tx) => {
    if (!isPerson(tx.actor)) return;
    tx.db
      .delete(formDrafts)
      .where(and(eq(formDrafts.personId, tx.actor.id), eq(formDrafts.form, form), eq(formDrafts.subjectId, id)))
      .run();
  });
}
