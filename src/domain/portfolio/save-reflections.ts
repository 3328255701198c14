import { and, eq } from 'drizzle-orm';
import { reflections } from '#db/schema/portfolio.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { type Basis, draftOfParts, type Fields, FROM_NOTHING, nextPartVersion, settleDraft } from '#domain/draft.ts';
import { requireAccess } from '#domain/learning/index.ts';
import { cleanText } from '#domain/text.ts';
import { listMyReflections } from './find-reflections.ts';
import { basisOfReflections, LONGEST_REFLECTION, reflectionParts } from './reflection.ts';
import { reflectionNotFound, reflectionTooLong } from './refusals.ts';

export type ToReflect = {
  readonly courseId: string;
  /** What was typed, by reflection; those that are not in it stay as they are. */
  readonly texts: Fields;
  /** What the form was made from; without it nothing that is kept is replaced. */
  readonly basis?: Basis;
};

/**
 * Keeps what the learner wrote for themselves in one form, cleaned (see `cleanText`); it replaces what stood there, and an empty text takes it
 * away. A form that is older than what is kept is refused with both texts (see `StaleDraft`), and nothing of it is written. Nobody else ever
 * reads it, so it leaves no line in the journal either. Gives the basis of the next form.
 */
export function saveReflections(ctx: Ctx, { courseId, texts, basis = FROM_NOTHING }: ToReflect): string {
  const typed = Object.entries(texts).map(([id, text]) => [id, cleanText(text)] as const);
  const ids = typed.map(([id]) => id);
  return change(ctx, (tx) => {
    const { personId } = requireAccess(tx, courseId);
    for (const [id, text] of typed) {
      if (!tx.outside.catalogue.findReflection(courseId, id)) throw reflectionNotFound();
      if (text.length > LONGEST_REFLECTION) throw reflectionTooLong(LONGEST_REFLECTION, id);
    }
    const parts = reflectionParts(listMyReflections(tx, ids));
    const kept = draftOfParts(parts);
    const { merged } = settleDraft(basis, kept, Object.fromEntries(typed));
    const version = nextPartVersion(parts, tx.now());
    for (const [reflectionId, text] of Object.entries(merged))
      if (text !== (kept.fields[reflectionId] ?? '')) writeReflection(tx, { personId, reflectionId }, text, version);
    return basisOfReflections(listMyReflections(tx, ids));
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
