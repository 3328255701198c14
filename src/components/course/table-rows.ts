export type TableRows = { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

/**
 * The text of a Markdown table, from the HTML that MDX made of it when the site is built. Cells hold text only; markup in a
 * cell stops the build, because it would be lost.
 */
export function tableRows(html: string): TableRows {
  const [heads = [], ...rows] = [...html.matchAll(/<tr(?:\s[^>]*)?>(.*?)<\/tr>/gs)].map((row) =>
    [...(row[1] ?? '').matchAll(/<t[hd](?:\s[^>]*)?>(.*?)<\/t[hd]>/gs)].map((cell) => textOf(cell[1] ?? '')),
  );
  return { heads, rows };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&#x22;': '"',
  '&#34;': '"',
  '&amp;': '&',
};

function textOf(html: string): string {
  if (/<[a-z]/i.test(html)) throw new Error(`A table in a lesson holds text only, not "${html}"`);
  return html.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity).trim();
}
