import type { evidence } from '#db/schema/portfolio.ts';
import { isRecording } from '#src/adapters/reading/port.ts';

/** A piece of somebody's dossier, with the competences that the owner says it shows. */
export type Evidence = typeof evidence.$inferSelect & { readonly competenceIds: readonly string[] };

/** A file that the storage keeps already. */
export type StoredFile = {
  readonly storageKey: string;
  readonly fileName: string;
  readonly fileMime: string;
  readonly fileSha256: string;
};

export type EvidenceWords = { kind: string; title: string; text: string; competenceIds: readonly string[] };

/** Characters of one piece of writing: about twenty pages. */
export const LONGEST_EVIDENCE = 60_000;
export const LONGEST_EVIDENCE_TITLE = 120;
/** Pieces in one dossier. */
export const MOST_EVIDENCE = 60;

/** A recording says nothing to who cannot hear it, nor to who looks for a name: its owner writes a summary beside it. */
export function lacksSummary(text: string, fileMime: string | null): boolean {
  return fileMime !== null && isRecording(fileMime) && text.trim() === '';
}

/** Whether there is something to read at all. */
export function saysSomething(text: string, file: unknown): boolean {
  return text.trim() !== '' || Boolean(file);
}
