import { and, eq, isNull } from 'drizzle-orm';
import { memberships } from '#db/schema/identity.ts';
import type { Tx } from '#domain/context.ts';

export function findCurrent(
  tx: Tx,
  organisationId: string,
  personId: string,
): typeof memberships.$inferSelect | undefined {
  return tx.db.select().from(memberships).where(currentOf(organisationId, personId)).get();
}

export function endCurrent(tx: Tx, organisationId: string, personId: string): void {
  tx.db.update(memberships).set({ endedAt: tx.now() }).where(currentOf(organisationId, personId)).run();
}

function currentOf(organisationId: string, personId: string) {
  return and(
    eq(memberships.organisationId, organisationId),
    eq(memberships.personId, personId),
    isNull(memberships.endedAt),
  );
}
