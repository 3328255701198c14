/** Bytes to keep: always as an attachment, so that no browser opens them inside our site. */
export function attachment(bytes: Uint8Array, name: string, mime: string): Response {
  const plain = name.replace(/[^\w.-]/g, '_');
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': mime,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

const ENDINGS: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/** The name of a file of judged work, which lost its own: `bewijs-2.pdf`. */
export function pieceName(position: number, mime: string): string {
  return `bewijs-${position}.${ENDINGS[mime] ?? 'bin'}`;
}
