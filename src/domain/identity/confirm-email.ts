import { and, eq, isNull } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import type { Tx } from '#domain/context.ts';

/** Marks the address of a person as theirs; nothing happens when it was known already. */
export function markConfirmed(tx: Tx, personId: string): void {
  const { changes } = tx.db
    .update(people)
    .set({ emailConfirmedAt: tx.now() })
    .where(and(eq(people.id, personId), isNull(people.emailConfirmedAt)))
    .run() as unknown as { changes: number };
  if (changes > 0) tx.journal({ verb: 'identity.confirm_email', subject: ['person', personId] });
}
