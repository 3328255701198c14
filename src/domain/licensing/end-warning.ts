import { and, eq, isNull } from 'drizzle-orm';
import { licenceWarnings } from '#db/schema/licensing.ts';
import type { Tx } from '#domain/context.ts';

/** Somebody counts on the licence again. */
export function endWarning(tx: Tx, licenceId: string): void {
  const open = and(eq(licenceWarnings.licenceId, licenceId), isNull(licenceWarnings.endedAt));
  tx.db.update(licenceWarnings).set({ endedAt: tx.now() }).where(open).run();
}
