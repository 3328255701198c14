const ENDINGS: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/** The name of a file of judged work, which lost its own: `bewijs-2.pdf`. */
export function pieceName(position: number, mime: string): string {
  return `bewijs-${position}.${ENDINGS[mime] ?? 'bin'}`;
}
