import { deflateSync } from 'node:zlib';
import { dictionaryBefore, MAX_INFLATED_BYTES, MAX_STREAMS, unpack } from './packed-objects.ts';
import { type ObjectSpan, objectsIn, packedObjectsIn, recordsAmong, spansToWipe } from './paper-records.ts';
import type { StringSpan } from './paper-strings.ts';
import { streamStarts, withoutStreams } from './pdf-text.ts';

const PACKET_BEGIN = '<?xpacket begin';
const PACKET_END = '<?xpacket end';
/** The camera's and the owner's data at the head of a JPEG: APP1, its length, its sign. */
const EXIF = /\xff\xe1([\s\S]{2})Exif\0\0/g;
const EXIF_HEAD_BYTES = 4;
const METADATA = /\/Type\s*\/Metadata\b|\/Subtype\s*\/XML\b/;
const SPACE = 0x20;

type Stream = { readonly body: number; readonly end: number; readonly dictionary: string; readonly inside: string | null };

/**
 * A copy of a PDF without what it says about its maker: the record of title, author and program, XMP packets, who made a comment or signed, and
 * what a camera wrote in its photos. Every byte keeps its place, so what points at it stays right. Null when that cannot be done safely.
 */
export function namelessPaper(bytes: Uint8Array): Uint8Array | null {
  const copy = Buffer.from(bytes);
  const text = copy.toString('latin1');
  const streams = telling(text);
  const plain = withoutStreams(text, true);
  const objects = objectsIn(plain);
  if (!streams || !objects) return null;
  const records = recordsAmong([plain, ...streams.map(({ dictionary }) => dictionary)], [...objects, ...streams.flatMap(objectsOf)]);
  for (const span of spansToWipe(plain, records, objects)) wipe(copy, span);
  for (const stream of streams) {
    const fresh = stream.inside === null ? '' : cleaned(stream, records);
    if (fresh !== stream.inside && !write(copy, stream, fresh)) return null;
  }
  wipePackets(copy, text);
  for (const found of text.matchAll(EXIF)) copy.fill(0, found.index + EXIF_HEAD_BYTES, exifEnd(copy, found.index));
  return new Uint8Array(copy);
}

/** The streams to write anew: metadata, of which nothing stays, and packed objects with what is inside. Null when one cannot be opened. */
function telling(text: string): Stream[] | null {
  const found: Stream[] = [];
  let budget = MAX_INFLATED_BYTES;
  let streams = 0;
  for (const { keyword, body } of streamStarts(text)) {
    streams += 1;
    if (streams > MAX_STREAMS) return null;
    const dictionary = dictionaryBefore(text, keyword);
    const packed = dictionary.includes('/ObjStm');
    if (!packed && !METADATA.test(dictionary)) continue;
    const end = text.indexOf('endstream', body);
    const inside = packed && end >= 0 ? unpack(dictionary, text.slice(body, end), budget) : null;
    if (end < 0 || (packed && inside === null)) return null;
    budget -= inside?.length ?? end - body;
    if (budget < 0) return null;
    found.push({ body, end, dictionary, inside });
  }
  return found;
}

function objectsOf({ dictionary, inside }: Stream): ObjectSpan[] {
  return inside === null ? [] : packedObjectsIn(dictionary, inside);
}

function cleaned(stream: Stream, records: ReadonlySet<string>): string {
  const inside = Buffer.from(stream.inside ?? '', 'latin1');
  for (const span of spansToWipe(stream.inside ?? '', records, objectsOf(stream))) wipe(inside, span);
  return inside.toString('latin1');
}

/** False when it does not fit where the old body stood. What is left over comes after the end of what was packed, where nobody reads. */
function write(copy: Buffer, { body, end, dictionary }: Stream, fresh: string): boolean {
  const packed = dictionary.includes('/Filter');
  const bytes = packed ? deflateSync(Buffer.from(fresh, 'latin1'), { level: 9 }) : Buffer.from(fresh, 'latin1');
  const said = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? end - body);
  const room = Math.min(said, end - body);
  if (bytes.length > room) return false;
  copy.fill(packed ? 0 : SPACE, body, body + room);
  bytes.copy(copy, body);
  return true;
}

/** Spaces say nothing, in a string and between the digits of a hexadecimal one. */
function wipe(copy: Buffer, { start, end }: StringSpan): void {
  copy.fill(SPACE, start, end);
}

function exifEnd(copy: Buffer, at: number): number {
  return Math.min(copy.length, at + 2 + copy.readUInt16BE(at + 2));
}

function wipePackets(copy: Buffer, text: string): void {
  for (let begin = text.indexOf(PACKET_BEGIN); begin >= 0; ) {
    const end = text.indexOf(PACKET_END, begin);
    if (end < 0) return;
    copy.fill(SPACE, begin, end);
    begin = text.indexOf(PACKET_BEGIN, end);
  }
}
