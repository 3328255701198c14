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

/** What the person who asks wrote at these questions; those that are empty are not in it. */
export function listMyReflections(ctx: Ctx, reflectionIds: readonly string[]): Reflection[] {
  if (!isPerson(ctx.actor) || reflectionIds.length === 0) return [];
  return theseQuery(ctx.db).all({ personId: ctx.actor.id, reflectionIds: JSON.stringify(reflectionIds) });
}

const columns = {
  reflectionId: reflections.reflectionId,
  text: reflections.text,
  version: reflections.version,
  savedAt: reflections.savedAt,
};

const theseQuery = prepared((db) =>
  db
    .select(columns)
    .from(reflections)
    .where(
      and(
        eq(reflections.personId, sql.placeholder('personId')),
        sql`${reflections.reflectionId} in (select value from json_each(${sql.placeholder('reflectionIds')}))`,
      ),
    )
    .prepare(),
);

const mineQuery = prepared((db) =>
  db
    .select(columns)
    .from(reflections)
    .where(
      and(
        eq(reflections.personId, sql.placeholder('personId')),
        eq(reflections.reflectionId, sql.placeholder('reflectionId')),
      ),
    )
    .prepare(),
);
