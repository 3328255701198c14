import { MIMES } from '#src/adapters/reading/port.ts';

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  [MIMES.word]: 'docx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
};

/** The name of a file of judged work, which lost its own: `bewijs-2.pdf`. */
export function pieceName(position: number, mime: string): string {
  return `bewijs-${position}.${ENDINGS[mime] ?? 'bin'}`;
}
