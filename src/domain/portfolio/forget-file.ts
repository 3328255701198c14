import type { Message } from '#domain/change.ts';

/** Asks the storage to forget a file that left the dossier. Whoever carries it out looks first whether a judged copy still needs it. */
export function forgetFile(piece: { storageKey: string | null }): Message[] {
  if (!piece.storageKey) return [];
  return [{ kind: 'forget_evidence_file', key: `portfolio.forget:${piece.storageKey}`, payload: { storageKey: piece.storageKey } }];
}
