import { and, eq, sql } from 'drizzle-orm';
import { prepared } from '#db/prepared.ts';
import { reflections } from '#db/schema/portfolio.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { type DraftPart, draftOfParts, writeBasis } from '#domain/draft.ts';
import { type Reflection, reflectionPart } from './reflection.ts';

/** What the person who asks wrote at this question. There is no way to ask for somebody else's. */
export function findMyReflection(ctx: Ctx, reflectionId: string): Reflection | null {
  if (!isPerson(ctx.actor)) return null;
  return mineQuery(ctx.db).get({ personId: ctx.actor.id, reflectionId }) ?? null;
}

/** What the person who asks wrote at these questions, as parts of one form; those that are empty are not in it. */
export function listMyReflectionParts(ctx: Ctx, reflectionIds: readonly string[]): DraftPart[] {
  return reflectionIds.flatMap((id) => {
    const written = findMyReflection(ctx, id);
    return written ? [reflectionPart(written)] : [];
  });
}

/** What a form with these questions is made from. */
export function basisOfReflections(ctx: Ctx, reflectionIds: readonly string[]): string {
  return writeBasis(draftOfParts(listMyReflectionParts(ctx, reflectionIds)));
}

const mineQuery = prepared((db) =>
  db
    .select({
      reflectionId: reflections.reflectionId,
      text: reflections.text,
      version: reflections.version,
      savedAt: reflections.savedAt,
    })
    .from(reflections)
    .where(
      and(
        eq(reflections.personId, sql.placeholder('personId')),
        eq(reflections.reflectionId, sql.placeholder('reflectionId')),
      ),
    )
    .prepare(),
);
