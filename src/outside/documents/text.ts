/** Direction marks, embeddings, overrides and isolates: on paper a name reads as it is written, in one direction. */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const OTHER_INVISIBLE = /[\p{Cc}\u200B\u2060\uFEFF\p{Co}\p{Cs}\p{Cn}]/gu;

/** Text as it may stand on paper: NFC, on one line, without what cannot be seen. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(BIDI_CONTROLS, '')
    .replace(OTHER_INVISIBLE, '')
    .trim();
}
