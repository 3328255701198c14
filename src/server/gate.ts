import type { IncomingMessage } from 'node:http';
import { isFormType } from '#src/actions/sent.ts';
import type { Config } from '#src/config.ts';
import { site } from '#src/messages/server.nl.ts';
import { bodyLimit, takesFiles } from './limits.ts';
import { plainPage } from './plain-page.ts';

export type Turned = { status: number; page: string };

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Signed by the provider itself, so it needs no origin; the only exception. */
const SIGNED_PATH = '/webhooks/betaling';

/**
 * Turns a request away before anything reads it: a host that is not ours, a change that another site posts, a body without a length,
 * larger than its path takes or that is no form. Null lets it in.
 */
export function gate(config: Config): (request: IncomingMessage, path: string) => Turned | null {
  const site = new URL(config.siteUrl);
  const hosts = new Set([site.host]);
  const origins = new Set([site.origin]);
  if (config.demo) {
    for (const name of ['localhost', '127.0.0.1']) {
      hosts.add(`${name}:${config.port}`);
      origins.add(`http://${name}:${config.port}`);
    }
  }
  return (request, path) => wrongHost(request, hosts) ?? foreignChange(request, path, origins) ?? wrongBody(request, path) ?? noForm(request, path);
}

function wrongHost(request: IncomingMessage, hosts: Set<string>): Turned | null {
  if (hosts.has((request.headers.host ?? '').toLowerCase())) return null;
  return { status: 421, page: plainPage(site.wrongHostTitle, [site.wrongHost]) };
}

function foreignChange(request: IncomingMessage, path: string, origins: Set<string>): Turned | null {
  if (CHANGES_NOTHING.has(request.method ?? 'GET') || path === SIGNED_PATH) return null;
  const { origin } = request.headers;
  const ours = origin === undefined ? request.headers['sec-fetch-site'] === 'same-origin' : origins.has(origin);
  return ours ? null : { status: 403, page: plainPage(site.foreignTitle, [site.foreign]) };
}

function wrongBody(request: IncomingMessage, path: string): Turned | null {
  if (CHANGES_NOTHING.has(request.method ?? 'GET')) return null;
  const length = request.headers['content-length'];
  if (length === undefined || request.headers['transfer-encoding'] !== undefined) {
    return { status: 411, page: plainPage(site.lengthTitle, [site.length]) };
  }
  if (Number(length) > bodyLimit(path)) {
    return { status: 413, page: plainPage(site.tooLargeTitle, [takesFiles(path) ? site.tooLargeFile : site.tooLargeText]) };
  }
  return null;
}

/** Whatever changes something here comes from a form of ours, with or without JavaScript. */
function noForm(request: IncomingMessage, path: string): Turned | null {
  if (request.method !== 'POST' || path === SIGNED_PATH || isFormType(request.headers['content-type'])) return null;
  return { status: 415, page: plainPage(site.unreadableTitle, [site.unreadable]) };
}
