import { asc, count, eq, inArray } from 'drizzle-orm';
import { evidence, evidenceCompetences } from '#db/schema/portfolio.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import type { Evidence } from './evidence.ts';
import { evidenceNotFound } from './refusals.ts';

/** The dossier of the person who asks, oldest first. Nobody else reads it. */
export function listMyEvidence(ctx: Ctx): Evidence[] {
  if (!isPerson(ctx.actor)) return [];
  return withCompetences(
    ctx,
    ctx.db
      .select()
      .from(evidence)
      .where(eq(evidence.personId, ctx.actor.id))
      .orderBy(asc(evidence.addedAt), asc(evidence.id))
      .all(),
  );
}

/** One piece of the person who asks; somebody else's is not there. */
export function requireMyEvidence(ctx: Ctx, evidenceId: string): Evidence {
  const row = ctx.db.select().from(evidence).where(eq(evidence.id, evidenceId)).get();
  if (!row || !isPerson(ctx.actor) || row.personId !== ctx.actor.id) throw evidenceNotFound();
  return withCompetences(ctx, [row])[0] ?? { ...row, competenceIds: [] };
}

export function countEvidence(ctx: Ctx, personId: string): number {
  return ctx.db.select({ pieces: count() }).from(evidence).where(eq(evidence.personId, personId)).get()?.pieces ?? 0;
}

/** Whether a stored file is still part of somebody's dossier. */
export function isFileInDossier(ctx: Ctx, storageKey: string): boolean {
  return (
    ctx.db.select({ id: evidence.id }).from(evidence).where(eq(evidence.storageKey, storageKey)).get() !== undefined
  );
}

function withCompetences(ctx: Ctx, rows: (typeof evidence.$inferSelect)[]): Evidence[] {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const links = ctx.db
    .select()
    .from(evidenceCompetences)
    .where(inArray(evidenceCompetences.evidenceId, ids))
    .orderBy(asc(evidenceCompetences.competenceId))
    .all();
  return rows.map((row) => ({
    ...row,
    competenceIds: links.filter((link) => link.evidenceId === row.id).map((link) => link.competenceId),
  }));
}
