/**
 * A file that people handed in, only ever to be saved: never shown as a page of ours, its type never guessed, and without any right should a
 * browser open it after all.
 */
export function fileAnswer(file: {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}): Response {
  const plainName = file.name.replace(/[^A-Za-z0-9._-]/g, '_');
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': file.mime,
      'Content-Length': String(file.bytes.byteLength),
      'Content-Disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encodeRfc5987(file.name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
