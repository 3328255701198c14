import type { Ctx } from '#domain/context.ts';
import { reportVirus } from '#domain/identity/index.ts';
import {
  addEvidence,
  type EvidenceWords,
  editEvidence,
  fileRefused,
  requireMyEvidence,
  type StoredFile,
} from '#domain/portfolio/index.ts';

export type Upload = { readonly name: string; readonly bytes: Uint8Array };

/** Adds a piece with its file, when there is one: made harmless and stored first; a refusal takes the bytes away again. Returns the piece's id. */
export async function addEvidenceWithFile(ctx: Ctx, piece: EvidenceWords, upload: Upload | null): Promise<string> {
  return withFile(ctx, upload, (file) => addEvidence(ctx, piece, file));
}

/** Changes a piece: a new file replaces the old one, `dropFile` takes it off, neither keeps it. */
export async function editEvidenceWithFile(
  ctx: Ctx,
  evidenceId: string,
  piece: EvidenceWords,
  upload: Upload | null,
  dropFile: boolean,
): Promise<void> {
  requireMyEvidence(ctx, evidenceId);
  await withFile(ctx, upload, (file) => editEvidence(ctx, evidenceId, piece, file ?? (dropFile ? 'drop' : 'keep')));
}

async function withFile<T>(ctx: Ctx, upload: Upload | null, write: (file: StoredFile | null) => T): Promise<T> {
  const file = upload && (await store(ctx, upload));
  try {
    return write(file);
  } catch (error) {
    if (file) await ctx.outside.storage.remove(file.storageKey);
    throw error;
  }
}

async function store(ctx: Ctx, upload: Upload): Promise<StoredFile> {
  const inspected = await ctx.outside.reading.open({ ...upload, recordings: true });
  if ('refused' in inspected && inspected.refused === 'virus') reportVirus(ctx, inspected.found ?? '');
  if ('refused' in inspected) throw fileRefused(inspected.refused);
  const kept = await ctx.outside.storage.put(inspected.bytes);
  return { storageKey: kept.key, fileName: inspected.safeName, fileMime: inspected.mime, fileSha256: kept.sha256 };
}
