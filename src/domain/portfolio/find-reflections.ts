import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { reflections } from '#db/schema/portfolio.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import type { Reflection } from './reflection.ts';

const prepared = new WeakMap<Database, ReturnType<typeof prepareMine>>();

/** What the person who asks wrote at this question. There is no way to ask for somebody else's. */
export function findMyReflection(ctx: Ctx, reflectionId: string): Reflection | null {
  if (!isPerson(ctx.actor)) return null;
  const known = prepared.get(ctx.db);
  const query = known ?? prepareMine(ctx.db);
  if (!known) prepared.set(ctx.db, query);
  return query.get({ personId: ctx.actor.id, reflectionId }) ?? null;
}

/** Prepared once per database: every lesson with a question asks it. */
function prepareMine(db: Database) {
  return db
    .select({ reflectionId: reflections.reflectionId, text: reflections.text, savedAt: reflections.savedAt })
    .from(reflections)
    .where(and(eq(reflections.personId, sql.placeholder('personId')), eq(reflections.reflectionId, sql.placeholder('reflectionId'))))
    .prepare();
}
