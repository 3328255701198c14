import type { Stressed } from '#src/components/ui/table.ts';

type TableCell = string | Stressed;
export type TableRows = { readonly heads: readonly string[]; readonly rows: readonly (readonly TableCell[])[] };

/**
 * The text of a Markdown table, from the HTML that MDX made of it. A head holds text; a cell may stress a word (`em`, `strong`)
 * as well. Any other markup throws, because it would be lost: `tests/content` holds every table to that.
 */
export function tableRows(html: string): TableRows {
  const [heads = [], ...rows] = [...html.matchAll(/<tr(?:\s[^>]*)?>(.*?)<\/tr>/gs)].map((row) =>
    [...(row[1] ?? '').matchAll(/<t[hd](?:\s[^>]*)?>(.*?)<\/t[hd]>/gs)].map((cell) => (cell[1] ?? '').trim()),
  );
  return { heads: heads.map(textOf), rows: rows.map((cells) => cells.map(cellOf)) };
}

function cellOf(html: string): TableCell {
  const pieces = html.split(/<(em|strong)>([^<]*)<\/\1>/);
  if (pieces.length === 1) return textOf(html);
  const stressed: Stressed['pieces'][number][] = [];
  for (let at = 0; at < pieces.length; at += 3) {
    if (pieces[at]) stressed.push({ text: textOf(pieces[at] ?? '') });
    const stress = pieces[at + 1];
    if (stress) stressed.push({ text: textOf(pieces[at + 2] ?? ''), stress: stress === 'em' ? 'em' : 'strong' });
  }
  return { pieces: stressed };
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
  if (/<[a-z]/i.test(html)) throw new Error(`A table in a lesson holds text and stressed words only, not "${html}"`);
  return html.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity);
}
