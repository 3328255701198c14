import { LONGEST_NAME_BYTES, MOST_FIELDS } from '#src/http/limits.ts';
import { BodyRefused } from './refused.ts';

const AMPERSAND = 0x26;
const EQUALS = '=';

/**
 * Reads `application/x-www-form-urlencoded` as the URL standard does, in time that grows with its length alone: `URLSearchParams` looks for the
 * `=` of every piece up to the end of the whole text. Counts the fields before anything is made of them; throws `BodyRefused`.
 */
export function parseUrlencoded(body: Uint8Array): FormData {
  let fields = 1;
  for (const byte of body) if (byte === AMPERSAND) fields += 1;
  if (fields > MOST_FIELDS) throw new BodyRefused('too_many_fields');
  const form = new FormData();
  for (const piece of Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1').split('&')) {
    if (piece === '') continue;
    const mark = piece.indexOf(EQUALS);
    const name = decode(mark === -1 ? piece : piece.slice(0, mark));
    if (Buffer.byteLength(name) > LONGEST_NAME_BYTES) throw new BodyRefused('unreadable');
    form.append(name, mark === -1 ? '' : decode(piece.slice(mark + 1)));
  }
  return form;
}

/** `+` and `%XX` to bytes, bytes to UTF-8; a `%` that begins nothing stays itself. `text` has one byte per character. */
function decode(text: string): string {
  const bytes = Buffer.from(text, 'latin1');
  if (!/[%+]/.test(text)) return bytes.toString('utf8');
  let end = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    const hex = byte === 0x25 ? text.slice(i + 1, i + 3) : '';
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes[end] = Number.parseInt(hex, 16);
      i += 2;
    } else bytes[end] = byte === 0x2b ? 0x20 : byte;
    end += 1;
  }
  return bytes.toString('utf8', 0, end);
}
