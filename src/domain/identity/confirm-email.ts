import { and, eq, isNull } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { type Entry, none } from '#domain/change.ts';
import type { Tx } from '#domain/context.ts';

/** Marks the address of a person as theirs; answers the journal line, or none when it was known already. */
export function markConfirmed(tx: Tx, personId: string): Entry | typeof none {
  const { changes } = tx.db
    .update(people)
    .set({ emailConfirmedAt: tx.now })
    .where(and(eq(people.id, personId), isNull(people.emailConfirmedAt)))
    .run() as unknown as { changes: number };
  return changes === 0 ? none : { verb: 'identity.confirmEmail', subject: ['person', personId] };
}
