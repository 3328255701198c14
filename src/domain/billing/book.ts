import { and, eq } from 'drizzle-orm';
import { ledgerEntries, ledgerTransactions } from '#db/schema/billing.ts';
import type { Tx } from '#domain/context.ts';
import type { Booking, LedgerKind } from './ledger.ts';

/** Writes one transaction of the ledger and seals it; the same source booked twice is booked once. The guard refuses what does not add up to nothing. */
export function book(
  tx: Tx,
  input: { kind: LedgerKind; sourceId: string; orderId: string; bookings: readonly Booking[] },
): void {
  const { kind, sourceId, orderId } = input;
  const before = tx.db
    .select()
    .from(ledgerTransactions)
    .where(and(eq(ledgerTransactions.kind, kind), eq(ledgerTransactions.sourceId, sourceId)))
    .get();
  if (before) return;
  const id = tx.newId('led');
  const rows = input.bookings.map((booking, line) => ({ transactionId: id, line, orderId, at: tx.now(), ...booking }));
  tx.db.insert(ledgerEntries).values(rows).run();
  tx.db.insert(ledgerTransactions).values({ id, orderId, kind, sourceId, at: tx.now() }).run();
}
