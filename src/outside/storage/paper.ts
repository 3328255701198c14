import { countPackedObjects, openPackedObjects } from './packed-objects.ts';
import { hasTooManyEscapedNames, plainNames, withoutStreams } from './pdf-text.ts';
import type { UploadRefusal } from './port.ts';

/** Names (PDF 32000-1, 7.11, 7.6 and 12.6) by which a document runs, opens, sends, carries or hides something else. */
const ACTIVE = [
  ...['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'XFA', 'SubmitForm', 'ImportData'],
  ...['GoToE', 'GoToR', 'Rendition', 'Encrypt'],
];
/** Short enough to turn up by chance in compressed bytes, so looked for outside streams only. */
const ACTIVE_SHORT = ['JS', 'AA'];
const NAME_END = '(?=[\\0\\t\\n\\f\\r ()<>\\[\\]{}/%]|$)';
const ACTIVE_ANYWHERE = new RegExp(`/(${ACTIVE.join('|')})${NAME_END}`);
const ACTIVE_IN_OBJECTS = new RegExp(`/(${ACTIVE.concat(ACTIVE_SHORT).join('|')})${NAME_END}`);
/** An array is a place in the document, which many writers set; a dictionary or a reference can be an action. */
const OPENING_ACTION = /\/OpenAction(?!\s*\[)/;
const TAIL_BYTES = 2048;
/** A zip directory after the pages: the same bytes would be two files. */
const ZIP_DIRECTORY = 'PK\x05\x06';

/** Null when the bytes are a whole PDF that only shows pages; else why not. */
export function faultInPaper(bytes: Uint8Array): UploadRefusal | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const tail = text.slice(-TAIL_BYTES);
  const whole = text.startsWith('%PDF-') && tail.includes('startxref') && /%%EOF[\s\0]*$/.test(tail);
  if (!whole) return { refused: 'damaged' };
  if (text.includes(ZIP_DIRECTORY)) return { refused: 'unsafe', found: 'zip' };
  const found = whatItDoes(text);
  return found === null ? null : { refused: 'unsafe', found };
}

/** The name by which the document does more than show pages. */
function whatItDoes(text: string): string | null {
  if (hasTooManyEscapedNames(text)) return 'names';
  const plain = plainNames(text);
  const direct = plain.match(ACTIVE_ANYWHERE)?.[1] ?? activeObject(plainNames(withoutStreams(text)));
  if (direct) return direct;
  const packed = openPackedObjects(text);
  if (packed === null || packed.length !== countPackedObjects(plain)) return 'ObjStm';
  for (const objects of packed) {
    if (hasTooManyEscapedNames(objects)) return 'names';
    const found = activeObject(plainNames(objects));
    if (found) return found;
  }
  return null;
}

function activeObject(objects: string): string | null {
  const found = objects.match(ACTIVE_IN_OBJECTS)?.[1];
  if (found) return found;
  return OPENING_ACTION.test(objects) ? 'OpenAction' : null;
}
