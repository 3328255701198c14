import type { StoredKind } from './port.ts';

export const MAX_NAME_LENGTH = 80;
const ENDINGS: Readonly<Record<StoredKind, string>> = {
  pdf: 'pdf',
  word: 'docx',
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  m4a: 'm4a',
  mp3: 'mp3',
  webm: 'webm',
  ogg: 'ogg',
};
const KNOWN_ENDING = /\.(pdf|docx?|docm|jpe?g|jpe|jfif|a?png|webp|avif|heic|heif|m4a|m4b|mp4|mp3|webm|ogg|oga|opus)$/i;
/** Controls, format characters (bidi, zero width, byte order mark), line separators, private use and lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Cn}]/gu;
const FORBIDDEN = /[<>:"|?*%;`$&'\\/]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that is safe on any disk, in a header and on a page; its ending says what the content is. */
export function safeFileName(name: string, kind: StoredKind): string {
  const last = name.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const base = last
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(KNOWN_ENDING, '')
    .replace(FORBIDDEN, '-')
    .replace(/^[.\s~-]+/, '');
  const short = shorten(base, MAX_NAME_LENGTH).replace(/[.\s]+$/, '');
  const named = short === '' ? 'bestand' : RESERVED.test(short) ? `bestand ${short}` : short;
  return `${named}.${ENDINGS[kind]}`;
}

/** By what a reader sees as one character, so that an accent is never cut from its letter. */
function shorten(text: string, most: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  return kept;
}
