import { and, eq } from 'drizzle-orm';
import { reflections } from '#db/schema/portfolio.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { type Basis, FROM_NOTHING, nextVersion, settleDraft, writeBasis } from '#domain/draft.ts';
import { requireAccess } from '#domain/learning/index.ts';
import { cleanText } from '#domain/text.ts';
import { findMyReflection } from './find-reflections.ts';
import { LONGEST_REFLECTION, reflectionDraft } from './reflection.ts';
import { reflectionNotFound, reflectionTooLong } from './refusals.ts';

export type ToReflect = {
  readonly courseId: string;
  readonly reflectionId: string;
  readonly text: string;
  /** What the form was made from; without it nothing that is kept is replaced. */
  readonly basis?: Basis;
};

/**
 * Keeps what the learner wrote for themselves, cleaned (see `cleanText`); it replaces what stood there, and an empty text takes it away. A form
 * that is older than what is kept is refused with both texts (see `StaleDraft`). Nobody else ever reads it, so it leaves no line in the journal
 * either. Gives the basis of the next form.
 */
export function saveReflection(ctx: Ctx, { courseId, reflectionId, basis, ...typed }: ToReflect): string {
  const text = cleanText(typed.text);
  return change(ctx, (tx) => {
    const { personId } = requireAccess(tx, courseId);
    if (!tx.outside.catalogue.findReflection(courseId, reflectionId)) throw reflectionNotFound();
    if (text.length > LONGEST_REFLECTION) throw reflectionTooLong(LONGEST_REFLECTION);
    const kept = reflectionDraft(findMyReflection(tx, reflectionId));
    if (settleDraft(basis ?? FROM_NOTHING, kept, { text }).outcome === 'fresh')
      writeReflection(tx, { personId, reflectionId }, text, nextVersion(kept.version, tx.now()));
    return writeBasis(reflectionDraft(findMyReflection(tx, reflectionId)));
  });
}

type Key = { readonly personId: string; readonly reflectionId: string };

function writeReflection(tx: Tx, key: Key, text: string, version: number): void {
  if (text.trim() === '') {
    tx.db
      .delete(reflections)
      .where(and(eq(reflections.personId, key.personId), eq(reflections.reflectionId, key.reflectionId)))
      .run();
    return;
  }
  const written = { text, version, savedAt: tx.now() };
  tx.db
    .insert(reflections)
    .values({ ...key, ...written })
    .onConflictDoUpdate({ target: [reflections.personId, reflections.reflectionId], set: written })
    .run();
}
