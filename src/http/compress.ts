import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Outgoing } from './send.ts';

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);
const TEXT = /^(text\/|application\/(json|xml|ld\+json|manifest\+json|activity\+json)|image\/svg)/i;
const SMALLEST_BYTES = 1_024;
/** About gzip's time, and a fifth smaller. */
const BROTLI_QUALITY = 4;
const GZIP_LEVEL = 6;

/**
 * Packs a page that was made for one person, when that tells nobody anything. The length of a packed page can betray what stands in it to
 * somebody who sees the line and can make the browser ask for the page with guesses of their own in it (BREACH). So a page is packed only when
 * no stranger put anything in: it has no query, or the browser says that the request came from ourselves or from its own bar. What a form
 * posts passed the check of origins. Pages besides hold no secret: changes are guarded by origin and SameSite, not by a token in the page.
 */
export async function compressed(request: IncomingMessage, outgoing: Outgoing): Promise<Outgoing> {
  const headers = { ...outgoing.headers };
  if (!TEXT.test(String(headerOf(headers, 'content-type') ?? '')) || headerOf(headers, 'content-encoding'))
    return outgoing;
  headers.Vary = 'Accept-Encoding, Cookie';
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (!encoding || outgoing.body.length < SMALLEST_BYTES || !mayBePacked(request)) return { ...outgoing, headers };
  const body =
    encoding === 'br'
      ? await packBrotli(outgoing.body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
      : await packGzip(outgoing.body, { level: GZIP_LEVEL });
  return { ...outgoing, headers: { ...headers, 'Content-Encoding': encoding }, body };
}

function mayBePacked(request: IncomingMessage): boolean {
  const from = request.headers['sec-fetch-site'];
  if (from === 'same-origin' || from === 'none') return true;
  if (from !== undefined) return !request.url?.includes('?');
  return request.method === 'POST' || !request.url?.includes('?');
}

/** `br` or `gzip`, the first of them that the reader takes (`q=0` says no); undefined for neither. */
export function encodingFor(accepted: string | string[] | undefined): 'br' | 'gzip' | undefined {
  const offers = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((offer) => offer.split(';').map((part) => part.trim()));
  const takes = (name: string) =>
    offers.some(([offered, quality]) => offered === name && !/^q=0(\.0*)?$/.test(quality ?? ''));
  return (['br', 'gzip'] as const).find(takes);
}

function headerOf(headers: OutgoingHttpHeaders, name: string): unknown {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}
