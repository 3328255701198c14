import type { Tx } from '#domain/context.ts';

/** Asks the storage to forget a file that left the dossier. Whoever carries it out looks first whether a judged copy still needs it. */
export function forgetFile(tx: Tx, { storageKey }: { storageKey: string | null }): void {
  if (storageKey) tx.call({ kind: 'forget_evidence_file', storageKey });
}
