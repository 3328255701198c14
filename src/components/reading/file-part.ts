import type { Ctx } from '#domain/context.ts';
import { type FileToShow, isRecording } from '#src/adapters/reading/port.ts';

/** The part of a file's address that is its sound; pages go by their number. */
export const SOUND = 'geluid';
/** The part that is the owner's own file, as it was handed in. */
export const ORIGINAL = 'eigen-bestand';
const PAGE = /^[1-9]\d{0,2}$/;

/** One page of a file as a picture, or the sound of a recording; null when it has no such part. Who may see it the caller asked already. */
export async function filePart(ctx: Ctx, file: FileToShow, part: string, request: Request): Promise<Response | null> {
  if (part === SOUND && isRecording(file.mime))
    return soundAnswer(file.mime, await ctx.outside.storage.read(file.storageKey), request.headers.get('range'));
  if (!PAGE.test(part)) return null;
  const picture = await ctx.outside.reading.picture(file, Number(part));
  return picture && inline(picture.mime, picture.bytes, 200, {});
}

/** Browsers ask for sound in ranges (RFC 9110, 14): some play nothing that they cannot wind. */
function soundAnswer(mime: string, bytes: Uint8Array, range: string | null): Response {
  const asked = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(range ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return inline(mime, bytes, 200, { 'Accept-Ranges': 'bytes' });
  const size = bytes.byteLength;
  const first = asked[1] === '' ? Math.max(0, size - Number(asked[2])) : Number(asked[1]);
  const last = asked[1] === '' || asked[2] === '' ? size - 1 : Math.min(Number(asked[2]), size - 1);
  if (first > last) return inline(mime, new Uint8Array(), 416, { 'Content-Range': `bytes */${size}` });
  const headers = { 'Accept-Ranges': 'bytes', 'Content-Range': `bytes ${first}-${last}/${size}` };
  return inline(mime, bytes.subarray(first, last + 1), 206, headers);
}

/** Shown within our page, and without any right should somebody open it by itself. */
function inline(mime: string, bytes: Uint8Array, status: number, headers: Record<string, string>): Response {
  return new Response(Buffer.from(bytes), {
    status,
    headers: {
      ...headers,
      'Content-Type': mime,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': 'inline',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}
