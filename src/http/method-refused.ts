import { serverWords as site } from '#src/i18n/index.ts';
import type { Turned } from './body/refused.ts';
import { plainPage } from './plain-page.ts';

/** The answer to a method that a path does not take, with those that it does. */
export function methodRefused(methods: readonly string[]): Turned {
  return { status: 405, page: plainPage(site.methodTitle, [site.method]), headers: { Allow: methods.join(', ') } };
}
