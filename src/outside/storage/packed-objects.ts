import { inflateSync } from 'node:zlib';
import { plainNames, streamStarts } from './pdf-text.ts';

export const MAX_INFLATED_BYTES = 64 * 1024 * 1024;
export const MAX_STREAMS = 100_000;
const DICTIONARY_BYTES = 1024;
const PLAIN_FLATE = /\/Filter\s*(\/FlateDecode|\[\s*\/FlateDecode\s*\])/;

/** How often the document speaks of object streams, wherever the words stand. */
export function countPackedObjects(text: string): number {
  return text.match(/\/ObjStm/g)?.length ?? 0;
}

/** Objects may stand compressed in object streams (PDF 32000-1, 7.5.7). Opens them all; null when one cannot be opened. */
export function openPackedObjects(text: string): string[] | null {
  const opened: string[] = [];
  let budget = MAX_INFLATED_BYTES;
  let streams = 0;
  for (const { keyword, body } of streamStarts(text)) {
    streams += 1;
    if (streams > MAX_STREAMS) return null;
    const dictionary = dictionaryBefore(text, keyword);
    if (!dictionary.includes('/ObjStm')) continue;
    const end = text.indexOf('endstream', body);
    const objects = end < 0 ? null : unpack(dictionary, text.slice(body, end), budget);
    if (objects === null) return null;
    budget -= objects.length;
    opened.push(objects);
  }
  return opened;
}

/** The dictionary of the stream whose keyword stands at `keyword`, its names as they read. */
export function dictionaryBefore(text: string, keyword: number): string {
  const before = text.slice(Math.max(0, keyword - DICTIONARY_BYTES), keyword);
  return plainNames(before.slice(before.lastIndexOf('obj') + 1));
}

/** What a stream holds, when it is packed plainly or not at all; null when it cannot be opened within `budget` bytes. */
export function unpack(dictionary: string, body: string, budget: number): string | null {
  if (body.length > budget) return null;
  if (!dictionary.includes('/Filter')) return body;
  if (!PLAIN_FLATE.test(dictionary) || dictionary.includes('/DecodeParms')) return null;
  try {
    return inflateSync(Buffer.from(body, 'latin1'), { maxOutputLength: budget }).toString('latin1');
  } catch {
    return null;
  }
}
