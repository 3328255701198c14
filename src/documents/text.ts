/** Direction marks, embeddings, overrides and isolates: on paper a name reads as it is written, in one direction. */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const OTHER_INVISIBLE = /[\p{Cc}\u200B\u2060\uFEFF\p{Co}\p{Cs}\p{Cn}]/gu;
/** Pictures that people type, and the signs that join or colour them; the marks ©, ® and ™ are letters enough to stay. */
const EMOJI =
  /(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u{E0020}-\u{E007F}]|\uFE0E|\uFE0F|\u20E3|\u200D/gu;

/** Text as it may stand on paper: NFC, on one line, without what cannot be seen and without emoji, which no font of ours draws. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(BIDI_CONTROLS, '')
    .replace(OTHER_INVISIBLE, '')
    .replace(EMOJI, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
}
