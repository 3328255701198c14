import { language, serverWords as site } from '#src/i18n/index.ts';

/** A page without anything else: for what is refused before a page can be made, and when the page maker itself fails. */
export function plainPage(title: string, sentences: readonly string[], reference?: string): string {
  const told = reference ? [...sentences, site.reference(reference)] : sentences;
  return `<!doctype html><html lang="${language()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Klimroute</title></head><body><main><h1>${title}</h1>${told.map((text) => `<p>${text}</p>`).join('')}<p><a href="/">${site.home}</a></p></main></body></html>`;
}
