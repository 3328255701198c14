/**
 * What goes between the server and a reading child: the length of a JSON head (four bytes, big endian), the head, and the blobs that it gives the sizes of.
 * Whoever decodes gives the bounds.
 */
export type Frame = { readonly head: unknown; readonly blobs: readonly Uint8Array[] };

const LENGTH_BYTES = 4;

export function encodeFrame(head: object, blobs: readonly Uint8Array[] = []): Buffer {
  const text = Buffer.from(JSON.stringify({ ...head, blobs: blobs.map((blob) => blob.byteLength) }), 'utf8');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.byteLength);
  return Buffer.concat([length, text, ...blobs]);
}

/** Null when the bytes are not exactly one frame within the bounds. */
export function decodeFrame(bytes: Buffer, most: { readonly headBytes: number; readonly blobs: number }): Frame | null {
  if (bytes.byteLength < LENGTH_BYTES) return null;
  const length = bytes.readUInt32BE(0);
  if (length > most.headBytes || LENGTH_BYTES + length > bytes.byteLength) return null;
  const head = parsed(bytes.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + length));
  const sizes = head?.blobs;
  if (!Array.isArray(sizes) || sizes.length > most.blobs) return null;
  const blobs: Uint8Array[] = [];
  let at = LENGTH_BYTES + length;
  for (const size of sizes) {
    if (!Number.isInteger(size) || size < 0 || at + size > bytes.byteLength) return null;
    blobs.push(new Uint8Array(bytes.subarray(at, at + size)));
    at += size;
  }
  return at === bytes.byteLength ? { head, blobs } : null;
}

function parsed(text: string): { blobs?: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}
