import type { IncomingMessage } from 'node:http';
import type { Config } from '#src/config.ts';
import { formTypeOf } from '#src/http/forms/read-form.ts';
import { serverWords as site } from '#src/i18n/index.ts';
import { EVENT_ROUTE, UNSUBSCRIBE_ROUTE } from '#src/offered-actions.ts';
import { type Turned, turnedBy } from './body/refused.ts';
import { plainPage } from './plain-page.ts';
import type { RequestLine } from './request-line.ts';
import { routePatternOf } from './route-pattern.ts';

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a browser says of a request that another site, a sister domain too, made it send. */
const FOREIGN = new Set(['cross-site', 'same-site']);
const EVENT_TYPE = /^application\/json\s*(;|$)/i;

/**
 * Turns a request away before anything reads it: a host that is not ours, a change that another site posts, a body without a length, that is no
 * form, or an event that is not the provider's. Null lets it in. How large a body may be is asked when it is known who sends it, and what for.
 */
export function gate(config: Config): (request: IncomingMessage, line: RequestLine) => Turned | null {
  const own = new URL(config.siteUrl);
  const hosts = new Set([own.host]);
  const origins = new Set([own.origin]);
  if (config.demo) {
    for (const name of ['localhost', '127.0.0.1']) {
      hosts.add(`${name}:${config.port}`);
      origins.add(`http://${name}:${config.port}`);
    }
  }
  return (request, line) => {
    if (!hosts.has((request.headers.host ?? '').toLowerCase()))
      return { status: 421, page: plainPage(site.wrongHostTitle, [site.wrongHost]) };
    if (CHANGES_NOTHING.has(request.method ?? 'GET')) return null;
    if (line.path === EVENT_ROUTE) return noEvent(request, line) ?? withoutLength(request);
    const foreign = isOneClick(request, line) ? null : foreignChange(request, origins);
    return foreign ?? withoutLength(request) ?? noForm(request);
  };
}

/** Signed by the provider itself, so it needs no origin; a browser sends neither this type without asking first, nor an action here. */
function noEvent(request: IncomingMessage, { search }: RequestLine): Turned | null {
  if (search !== '') return { status: 404, page: plainPage(site.missingTitle, [site.missing]) };
  if (request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined) return foreign();
  if (!EVENT_TYPE.test(request.headers['content-type'] ?? ''))
    return { status: 415, page: plainPage(site.unreadableTitle, [site.unreadable]) };
  return null;
}

/**
 * Who sends mail on for a reader switches it off at the address in its head (RFC 8058, 3.2), which is signed: no browser, so no origin. Nothing else may
 * be posted there.
 */
function isOneClick(request: IncomingMessage, { path, search }: RequestLine): boolean {
  const { origin, 'sec-fetch-site': from } = request.headers;
  return search === '' && origin === undefined && from === undefined && routePatternOf(path) === UNSUBSCRIBE_ROUTE;
}

function foreignChange(request: IncomingMessage, origins: Set<string>): Turned | null {
  const { origin } = request.headers;
  const from = request.headers['sec-fetch-site'];
  if (typeof from === 'string' && FOREIGN.has(from)) return foreign();
  return (origin === undefined ? from === 'same-origin' : origins.has(origin)) ? null : foreign();
}

function foreign(): Turned {
  return { status: 403, page: plainPage(site.foreignTitle, [site.foreign]) };
}

/** Without a length nobody can say what a body will hold before it is there. */
function withoutLength(request: IncomingMessage): Turned | null {
  if (request.headers['transfer-encoding'] !== undefined || request.headers['content-length'] === undefined)
    return { status: 411, page: plainPage(site.lengthTitle, [site.length]) };
  return null;
}

/** Whatever changes something here comes from a form of ours, with or without JavaScript. */
function noForm(request: IncomingMessage): Turned | null {
  if (formTypeOf(request.headers['content-type']) === null)
    return { status: 415, page: plainPage(site.unreadableTitle, [site.unreadable]) };
  // A body that is packed is no form that a browser sends.
  return request.headers['content-encoding'] === undefined ? null : turnedBy('unreadable');
}
