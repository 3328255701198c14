import { and, eq, sql } from 'drizzle-orm';
import { prepared } from '#db/prepared.ts';
import { reflections } from '#db/schema/portfolio.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import type { Reflection } from './reflection.ts';

/** What the person who asks wrote at this question. There is no way to ask for somebody else's. */
export function findMyReflection(ctx: Ctx, reflectionId: string): Reflection | null {
  if (!isPerson(ctx.actor)) return null;
  return mineQuery(ctx.db).get({ personId: ctx.actor.id, reflectionId }) ?? null;
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
