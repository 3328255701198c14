import type { OpenDatabase } from '#db/client.ts';
import { damageOf } from '#db/damage.ts';
import { ledgerFaults } from '#domain/billing/index.ts';

/** What a check of the data found. Empty lists are well. */
export type DataCheck = {
  readonly at: Date;
  /** What is broken in the file; while there is any, the ledger is not asked. */
  readonly damage: readonly string[];
  readonly ledger: readonly string[];
};

/** Reads all that is kept: whether the file is whole, every reference leads somewhere, and the books balance. Writes nothing. */
export function checkData(open: OpenDatabase, depth: 'quick' | 'whole'): Omit<DataCheck, 'at'> {
  const damage = damageOf(open, depth);
  return { damage, ledger: damage.length === 0 ? ledgerFaults({ db: open.db }) : [] };
}
