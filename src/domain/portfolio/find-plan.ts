import { and, desc, eq, sql } from 'drizzle-orm';
import { climbPlanParts } from '#db/schema/portfolio.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { type ClimbPlan, NOTHING_WRITTEN, PLAN_PARTS, type PlanPart, type StoredPlanPart } from './climb-plan.ts';

const columns = {
  version: climbPlanParts.version,
  fields: climbPlanParts.fields,
  savedAt: climbPlanParts.savedAt,
};

/** The plan of the person who asks, as it is now. There is no way to ask for somebody else's. */
export function findMyPlan(ctx: Ctx): ClimbPlan {
  const parts = PLAN_PARTS.map((part) => [part, findMyPlanPart(ctx, part)] as const);
  return Object.fromEntries(parts) as ClimbPlan;
}

/** One part of it; `NOTHING_WRITTEN` where nothing is. */
export function findMyPlanPart(ctx: Ctx, part: PlanPart): StoredPlanPart {
  return listMyPlanVersions(ctx, part, 1)[0] ?? NOTHING_WRITTEN;
}

/** The versions of one part, the newest first. */
export function listMyPlanVersions({ db, actor }: Ctx, part: PlanPart, most = -1): StoredPlanPart[] {
  if (!isPerson(actor)) return [];
  return db
    .select(columns)
    .from(climbPlanParts)
    .where(and(eq(climbPlanParts.personId, actor.id), eq(climbPlanParts.part, part)))
    .orderBy(desc(climbPlanParts.version))
    .limit(most)
    .all();
}

/** Whether the person who asks wrote anything in a plan. */
export function hasPlan({ db, actor }: Ctx): boolean {
  if (!isPerson(actor)) return false;
  const mine = eq(climbPlanParts.personId, actor.id);
  return db.select({ one: sql`1` }).from(climbPlanParts).where(mine).limit(1).get() !== undefined;
}
