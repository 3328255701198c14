import { and, eq, isNull } from 'drizzle-orm';
import { entryDeclarations, placeEnds, placeHolds, places } from '#db/schema/registration.ts';
import { actorName } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { refusals } from './refusals.ts';

/** What a course asks of who will sit there, as a process found it: steps without a certificate of ours, conversations as coach, and whether it was declared. */
export type EntryAsked = {
  readonly missing: readonly string[];
  readonly conversations: number;
  readonly declared: boolean;
};

/** Keeps the declaration with the hold, once. Refuses as long as nobody declared it. */
export function keepDeclaration(tx: Tx, holdId: string, asked: EntryAsked | null): void {
  if (!asked || tx.db.select().from(entryDeclarations).where(eq(entryDeclarations.holdId, holdId)).get()) return;
  if (!asked.declared) throw refusals.entryNeeded();
  const { missing, conversations } = asked;
  tx.db
    .insert(entryDeclarations)
    .values({ holdId, elsewhere: [...missing], conversations, declaredBy: actorName(tx.actor), at: tx.now() })
    .run();
  tx.journal({
    verb: 'registration.declare_entry',
    subject: ['hold', holdId],
    facts: { elsewhere: missing.join(' '), conversations },
  });
}

/** Who in this run did which steps elsewhere, as declared, by person id. For the trainer of the run; whoever asks has settled that. */
export function listDoneElsewhere(ctx: Ctx, runId: string): ReadonlyMap<string, readonly string[]> {
  const rows = ctx.db
    .select({ personId: places.personId, elsewhere: entryDeclarations.elsewhere })
    .from(places)
    .innerJoin(placeHolds, and(eq(placeHolds.runId, places.runId), eq(placeHolds.personId, places.personId)))
    .innerJoin(entryDeclarations, eq(entryDeclarations.holdId, placeHolds.id))
    .leftJoin(placeEnds, eq(placeEnds.placeId, places.id))
    .where(and(eq(places.runId, runId), isNull(placeEnds.placeId)))
    .all();
  return new Map(rows.filter((row) => row.elsewhere.length > 0).map((row) => [row.personId, row.elsewhere]));
}
