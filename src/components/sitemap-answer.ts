const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A list of addresses as sitemaps.org has it: of pages, or of further lists. */
export function sitemapAnswer(kind: 'urlset' | 'sitemapindex', siteUrl: string, paths: readonly string[]): Response {
  const each = kind === 'urlset' ? 'url' : 'sitemap';
  const rows = paths.map((path) => `<${each}><loc>${escaped(new URL(path, siteUrl).href)}</loc></${each}>`);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<${kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</${kind}>\n`;
  return new Response(body, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => XML[sign] ?? sign);
}
