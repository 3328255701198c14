import { and, eq } from 'drizzle-orm';
import { reflections } from '#db/schema/portfolio.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireAccess } from '#domain/learning/index.ts';
import { LONGEST_REFLECTION } from './reflection.ts';
import { reflectionNotFound, reflectionTooLong } from './reflection-refusals.ts';

export type ToReflect = { readonly courseId: string; readonly reflectionId: string; readonly text: string };

/**
 * Keeps what the learner wrote for themselves, to the letter; it replaces what stood there, and an empty text takes it away. Nobody else
 * ever reads it, so it leaves no line in the journal either.
 */
export function saveReflection(ctx: Ctx, given: ToReflect): void {
  change(ctx, (tx) => {
    const { personId } = requireAccess(tx, given.courseId);
    if (!tx.outside.catalogue.findReflection(given.courseId, given.reflectionId)) throw reflectionNotFound();
    if (given.text.length > LONGEST_REFLECTION) throw reflectionTooLong(LONGEST_REFLECTION);
    const key = { personId, reflectionId: given.reflectionId };
    if (given.text.trim() === '') {
      tx.db
        .delete(reflections)
        .where(and(eq(reflections.personId, personId), eq(reflections.reflectionId, given.reflectionId)))
        .run();
      return { value: undefined, entry: none };
    }
    tx.db
      .insert(reflections)
      .values({ ...key, text: given.text, savedAt: tx.now })
      .onConflictDoUpdate({ target: [reflections.personId, reflections.reflectionId], set: { text: given.text, savedAt: tx.now } })
      .run();
    return { value: undefined, entry: none };
  });
}
