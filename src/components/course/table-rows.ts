/**
 * Gives the rows of a Markdown table what a table of ours carries: the first cell of a row is its head, every other cell
 * knows the name of its column, and the roles stand written out (see ui/DataTable.astro). The HTML is our own, made from
 * MDX when the site is built; cells hold text and inline markup, no tables.
 */
export function namedRows(html: string): string {
  const heads = [...html.matchAll(/<th(?:\s[^>]*)?>(.*?)<\/th>/gs)].map((head) => plain(head[1] ?? ''));
  const [head = '', body = ''] = html.split(/(?=<tbody)/);
  return (
    withRoles(head.replace(/<th(?=[\s>])/g, '<th scope="col" role="columnheader"')) +
    withRoles(body.replace(/<tr>(.*?)<\/tr>/gs, (_, cells: string) => `<tr>${namedCells(cells, heads)}</tr>`))
  );
}

function namedCells(cells: string, heads: readonly string[]): string {
  let column = -1;
  return cells.replace(/<td(?:\s[^>]*)?>(.*?)<\/td>/gs, (_, text: string) => {
    column += 1;
    return column === 0 ? `<th scope="row" role="rowheader">${text}</th>` : `<td role="cell" data-th="${heads[column] ?? ''}">${text}</td>`;
  });
}

function withRoles(html: string): string {
  return html.replace(/<(thead|tbody)>/g, '<$1 role="rowgroup">').replaceAll('<tr>', '<tr role="row">');
}

/** Text for an attribute: tags dropped; entities stay as they are, quotes are escaped. */
function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('"', '&quot;')
    .trim();
}
