import { safeFileName } from './file-name.ts';
import { faultInPaper } from './paper.ts';
import { type PhotoKind, reencodePhoto } from './photo.ts';
import { type Inspection, MAX_UPLOAD_BYTES, type UploadKind } from './port.ts';

const KINDS: Readonly<Record<string, UploadKind>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
};

/**
 * What was handed in, made harmless: the type comes from the content and never from the name; photos are drawn anew without
 * what they carried; a PDF that does more than show pages is refused.
 */
export async function inspectUpload(upload: { name: string; bytes: Uint8Array }): Promise<Inspection> {
  const { name, bytes } = upload;
  if (bytes.byteLength === 0) return { refused: 'empty' };
  if (bytes.byteLength > MAX_UPLOAD_BYTES) return { refused: 'too_large' };
  const found = await typeOf(bytes);
  const kind = found === null ? undefined : KINDS[found];
  if (kind === undefined) return found === null ? { refused: 'wrong_kind' } : { refused: 'wrong_kind', found };
  const safeName = safeFileName(name, kind);
  if (kind === 'pdf') return faultInPaper(bytes) ?? { kind, mime: 'application/pdf', safeName, bytes };
  return inspectPhoto(bytes, kind, safeName);
}

async function inspectPhoto(bytes: Uint8Array, kind: PhotoKind, safeName: string): Promise<Inspection> {
  const fresh = await reencodePhoto(bytes, kind);
  if ('refused' in fresh) return fresh;
  if (fresh.byteLength > MAX_UPLOAD_BYTES) return { refused: 'too_large' };
  return { kind, mime: `image/${kind}`, safeName, bytes: fresh };
}

async function typeOf(bytes: Uint8Array): Promise<string | null> {
  const { fileTypeFromBuffer } = await import('file-type');
  // A parser that trips has not recognised the file.
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return type?.mime ?? null;
}
