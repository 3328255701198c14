import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A piece of a page that is the same for everybody, compressed ahead. */
export type Segment = { readonly bytes: Buffer; readonly deflated: Buffer };
/** Made for this reader, sent as it is. */
export type LivePart = Buffer;

const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** An empty last block ends the stream (RFC 1951, 3.2.4). */
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff]);
const LONGEST_STORED = 0xffff;

export function segmentOf(html: string): Segment {
  const bytes = Buffer.from(html);
  // A sync flush ends on a whole byte without ending the stream, so that anything may follow.
  return { bytes, deflated: deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_SYNC_FLUSH }) };
}

export function joinPlain(pieces: readonly (Segment | LivePart)[]): Buffer {
  return Buffer.concat(pieces.map(bytesOf));
}

/**
 * One gzip stream (RFC 1952) of pieces that were compressed ahead, with the live parts as stored blocks between them: joining costs no
 * compression. Live parts are short, so what they weigh more is less than what compressing them costs.
 */
export function joinGzip(pieces: readonly (Segment | LivePart)[]): Buffer {
  let check = 0;
  let length = 0;
  const blocks: Buffer[] = [GZIP_HEAD];
  for (const piece of pieces) {
    const bytes = bytesOf(piece);
    check = crc32(bytes, check);
    length += bytes.length;
    if (Buffer.isBuffer(piece)) blocks.push(...storedBlocks(piece));
    else blocks.push(piece.deflated);
  }
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(check, 0);
  tail.writeUInt32LE(length % 2 ** 32, 4);
  return Buffer.concat([...blocks, LAST_BLOCK, tail]);
}

function storedBlocks(bytes: Buffer): Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += LONGEST_STORED) {
    const part = bytes.subarray(at, at + LONGEST_STORED);
    const head = Buffer.alloc(5);
    head.writeUInt16LE(part.length, 1);
    head.writeUInt16LE(~part.length & 0xffff, 3);
    blocks.push(head, part);
  }
  return blocks;
}

function bytesOf(piece: Segment | LivePart): Buffer {
  return Buffer.isBuffer(piece) ? piece : piece.bytes;
}
