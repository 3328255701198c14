import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 2_000;
const DEFLATED = 8;

/**
 * The names in a zip whose contents, really unpacked, fit in `mostBytes` together; null for one that does not, or is no whole zip. What the
 * headers say about sizes is not believed.
 */
export function namesInZip(bytes: Uint8Array, mostBytes: number): string[] | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(file);
  if (end < 0) return null;
  const entries = file.readUInt16LE(end + 10);
  if (entries > MOST_ENTRIES) return null;
  const names: string[] = [];
  let at = file.readUInt32LE(end + 16);
  let left = mostBytes;
  for (let number = 0; number < entries; number += 1) {
    if (at + 46 > file.byteLength || file.readUInt32LE(at) !== ENTRY) return null;
    const nameLength = file.readUInt16LE(at + 28);
    names.push(file.toString('utf8', at + 46, at + 46 + nameLength));
    left -= unpackedSize(file, at, left);
    if (!(left >= 0)) return null;
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return names;
}

function endOf(file: Buffer): number {
  for (let at = file.byteLength - END_BYTES; at >= 0 && at >= file.byteLength - END_BYTES - LONGEST_COMMENT; at -= 1)
    if (file.readUInt32LE(at) === END) return at;
  return -1;
}

/** NaN for an entry that cannot be unpacked within `most`. */
function unpackedSize(file: Buffer, at: number, most: number): number {
  const local = file.readUInt32LE(at + 42);
  const packed = file.readUInt32LE(at + 20);
  if (local + 30 > file.byteLength || file.readUInt32LE(local) !== LOCAL) return Number.NaN;
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (start + packed > file.byteLength) return Number.NaN;
  const method = file.readUInt16LE(at + 10);
  if (method === 0) return packed;
  if (method !== DEFLATED) return Number.NaN;
  try {
    return inflateRawSync(file.subarray(start, start + packed), { maxOutputLength: most + 1 }).byteLength;
  } catch {
    return Number.NaN;
  }
}
