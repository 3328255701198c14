import { dictionaryBefore, MAX_INFLATED_BYTES, MAX_STREAMS, unpack } from './packed-objects.ts';
import { saidIn, stringAt } from './paper-strings.ts';
import { streamStarts } from './pdf-text.ts';

/** Streams that hold no text to show. */
const SILENT = /\/Subtype\s*\/Image\b|\/ObjStm|\/Type\s*\/XRef\b|\/Type\s*\/Metadata\b|\/Length1\b|\/FontFile/;
/** A string, the end of a string's line, or a gap within one, in thousandths of the type size. */
const SHOWN = /[(<]|T\*|T[dDm]\b|\bET\b|-\d{3,5}(?:\.\d+)?(?=\s*[(<\]])/g;
const WORD_GAP = -180;

/**
 * What a PDF's pages say, as far as its letters stand in it as letters: many writers number the shapes of a font instead, and a scan is a picture.
 * Said twice, once with every run of letters joined to the next and once apart, because writers cut words where they like.
 */
export function paperWords(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const runs: string[] = [];
  let budget = MAX_INFLATED_BYTES;
  let streams = 0;
  let past = 0;
  for (const { keyword, body } of streamStarts(text)) {
    streams += 1;
    if (streams > MAX_STREAMS) break;
    if (keyword < past) continue;
    const dictionary = dictionaryBefore(text, keyword);
    const end = SILENT.test(dictionary) ? -1 : text.indexOf('endstream', body);
    if (end < 0) continue;
    past = end;
    const page = unpack(dictionary, text.slice(body, end), budget);
    if (page === null) continue;
    budget -= page.length;
    for (const run of runsOf(page)) runs.push(run);
  }
  return `${runs.join('')}\n${runs.join(' ').replace(/ +/g, ' ')}`;
}

function runsOf(page: string): string[] {
  const runs: string[] = [];
  if (!/T[jJ]/.test(page)) return runs;
  const next = new RegExp(SHOWN);
  for (let match = next.exec(page); match; match = next.exec(page)) {
    const [sign] = match;
    if (sign === '(' || (sign === '<' && page[match.index + 1] !== '<')) {
      const span = stringAt(page, match.index);
      runs.push(saidIn(page, span));
      next.lastIndex = span.end + 1;
    } else if (!sign.startsWith('-') || Number(sign) < WORD_GAP) runs.push(' ');
  }
  return runs;
}
