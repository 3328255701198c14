import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { ReadTables, TableWatch } from '#db/table-watch.ts';
import { language } from '#src/i18n/index.ts';
import { COMFORT_COOKIE, readComfort, writeComfort } from '#src/reading-preferences.ts';
import { encodingFor } from './compress.ts';
import { cookieHeader } from './cookies.ts';
import type { Made } from './held-response.ts';
import type { Outgoing } from './send.ts';

/** Public pages that a visitor without a session gets from memory. What they show hangs on the database and the clock alone. */
const CACHED = [
  /^\/$/,
  /^\/methode$/,
  /^\/verhalen(\/[^/]+)?$/,
  /^\/trainingen(\/[^/]+)?$/,
  /^\/uitvoeringen\/[^/]+$/,
  /^\/proefles$/,
  /^\/gebieden(\/[^/.]+)?$/,
  /^\/toegankelijkheid$/,
  /^\/privacy$/,
  /^\/voorwaarden(\/[^/]+)?$/,
];
/** A hold that lapses changes no row: seats left are at most this old. */
const MOST_AGE_MS = 5_000;
const MOST_PAGES = 500;
const LARGEST_BYTES = 1024 * 1024;
/** All pages together, with what they are packed into. */
const MOST_BYTES = 32 * 1024 * 1024;
const BROTLI_QUALITY = 5;
const compress = promisify(brotliCompress);

type Page = { at: number; type: string; body: Buffer; br: Buffer; madeFrom: ReadTables };
/** A page that may come from memory: its key, and the only cookie that its maker gets. */
export type Cacheable = { readonly key: string; readonly cookie: string | undefined };
export type PageCache = {
  /** Null for every request that has a cookie of ours beside the reading comfort, or asks for no public page. `cookies` are read by `readCookies`. */
  cacheable(method: string, path: string, search: string, cookies: ReadonlyMap<string, string>): Cacheable | null;
  /** The page from memory; null when there is none that still holds. */
  find(cacheable: Cacheable, acceptEncoding: string | undefined): Outgoing | null;
  /** Makes a page and remembers from which tables it was made; `keep` stores it once it is packed. */
  making<Value>(make: () => Value): { readonly made: Value; keep(cacheable: Cacheable, made: Made): Promise<void> };
  /** Forgets everything: the clock was moved. */
  clear(): void;
};

/** Pages are kept per address and reading comfort, until a table that they were made from is written to, for `MOST_AGE_MS` at most. */
export function pageCache(now: () => number, tables: Pick<TableWatch, 'reading' | 'unchanged'>): PageCache {
  const pages = new Map<string, Page>();
  let bytes = 0;
  let cleared = 0;
  const drop = (key: string) => {
    const page = pages.get(key);
    if (page && pages.delete(key)) bytes -= sizeOf(page);
  };
  return {
    cacheable: (method, path, search, cookies) => {
      if (method !== 'GET' || [...cookies.keys()].some((name) => name !== COMFORT_COOKIE)) return null;
      if (!CACHED.some((pattern) => pattern.test(path))) return null;
      const comfort = writeComfort(readComfort(cookies.get(COMFORT_COOKIE)));
      const cookie = comfort === '' ? undefined : cookieHeader(new Map([[COMFORT_COOKIE, comfort]]));
      return { key: `${path}${search}\n${comfort}\n${language()}`, cookie };
    },
    find: ({ key }, acceptEncoding) => {
      const page = pages.get(key);
      if (!page || now() - page.at > MOST_AGE_MS || !tables.unchanged(page.madeFrom)) return null;
      // What was asked for last is dropped last.
      pages.delete(key);
      pages.set(key, page);
      return outgoingOf(page, encodingFor(acceptEncoding) === 'br');
    },
    making: (make) => {
      const madeFrom: ReadTables = new Map();
      const at = now();
      const begun = cleared;
      return {
        made: tables.reading(madeFrom, make),
        keep: async ({ key }, { status, headers, body }) => {
          const type = String(headers['content-type'] ?? '');
          const ordinary = status === 200 && type.startsWith('text/html') && headers['set-cookie'] === undefined;
          if (!ordinary || body.length > LARGEST_BYTES) return;
          const br = await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
          if (cleared !== begun || !tables.unchanged(madeFrom)) return;
          drop(key);
          const page = { at, type, body, br, madeFrom };
          pages.set(key, page);
          bytes += sizeOf(page);
          for (const oldest of pages.keys()) {
            if (pages.size <= MOST_PAGES && bytes <= MOST_BYTES) break;
            drop(oldest);
          }
        },
      };
    },
    clear: () => {
      cleared += 1;
      pages.clear();
      bytes = 0;
    },
  };
}

function sizeOf({ body, br }: Page): number {
  return body.length + br.length;
}

function outgoingOf(page: Page, brotli: boolean): Outgoing {
  return {
    status: 200,
    headers: {
      'Content-Type': page.type,
      'Cache-Control': 'private, no-cache',
      Vary: 'Accept-Encoding, Cookie',
      ...(brotli ? { 'Content-Encoding': 'br' } : {}),
    },
    body: brotli ? page.br : page.body,
  };
}
