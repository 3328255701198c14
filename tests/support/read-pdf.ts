import { inflateSync } from 'node:zlib';

/** One element of a PDF's structure tree with the words that stand under it, in reading order. */
export type Element = {
  readonly type: string;
  readonly alt: string | null;
  readonly scope: string | null;
  readonly text: string;
  readonly children: readonly Element[];
};
export type ReadPdf = {
  readonly root: Element;
  /** Words outside the structure: page numbers, repeated heads. */
  readonly artifacts: readonly string[];
  readonly addresses: readonly string[];
  readonly pages: number;
  /** Every object as text, streams unpacked: to look for names. */
  readonly plain: string;
  /** What draws outside marked content; PDF/UA allows nothing. */
  readonly unmarked: readonly string[];
  /** The drawing commands of each marked content, by its number on its page; key `page:number`. */
  readonly marked: ReadonlyMap<string, { readonly text: string; readonly commands: string }>;
};

type Objects = ReadonlyMap<number, { readonly head: string; readonly stream: string | null }>;

/** Reads a PDF made by pdfkit back: its own objects, no object streams. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = readObjects(Buffer.from(bytes).toString('latin1'));
  const all = [...objects.values()];
  const pageIds = [...objects].filter(([, { head }]) => /\/Type \/Page\b/.test(head)).map(([id]) => id);
  const marked = new Map<string, { text: string; commands: string }>();
  const artifacts: string[] = [];
  const unmarked: string[] = [];
  for (const id of pageIds) readPage(objects, id, { marked, artifacts, unmarked });
  const rootId = all.find(({ head }) => /\/S \/Document\b/.test(head));
  const find = (id: number) => objects.get(id)?.head ?? '';
  return {
    root: readElement(rootId?.head ?? '', find, marked),
    artifacts,
    unmarked,
    marked,
    pages: pageIds.length,
    addresses: all.flatMap(({ head }) => [...head.matchAll(/\/URI \(([^)]*)\)/g)].map((match) => match[1] ?? '')),
    plain: all
      .map(({ head, stream }) => `${head}\n${/\/FontFile|\/Subtype \/CIDFontType/.test(head) ? '' : (stream ?? '')}`)
      .join('\n'),
  };
}

function readObjects(text: string): Objects {
  const objects = new Map<number, { head: string; stream: string | null }>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', ...rest] = (match[2] ?? '').split('\nstream\n');
    const body = rest.join('\nstream\n').replace(/\nendstream$/, '');
    const unpacked = head.includes('/FlateDecode') ? inflateSync(Buffer.from(body, 'latin1')).toString('latin1') : body;
    objects.set(Number(match[1]), { head, stream: rest.length > 0 ? unpacked : null });
  }
  return objects;
}

type Found = { marked: Map<string, { text: string; commands: string }>; artifacts: string[]; unmarked: string[] };

function readPage(objects: Objects, id: number, found: Found): void {
  const page = objects.get(id)?.head ?? '';
  const alphabets = alphabetsOf(objects, page);
  const contents = objects.get(reference(page, 'Contents'))?.stream ?? '';
  const parts = contents.split(/(\/\w+ BMC|\/\w+ <<[^>]*>> BDC|\bEMC\b)/);
  let open: string | null = null;
  let face = '';
  for (const part of parts) {
    if (/ BMC$| BDC$/.test(part)) open = part;
    else if (part === 'EMC') open = null;
    else {
      const { text, last } = wordsOf(part, alphabets, face);
      face = last;
      const number = open?.match(/\/MCID (\d+)/)?.[1];
      if (open === null) found.unmarked.push(...(part.match(/.*\b(TJ|Tj|f|S|B|Do|sh)$/gm) ?? []));
      else if (number !== undefined) found.marked.set(`${id}:${number}`, { text, commands: part });
      else if (text !== '') found.artifacts.push(text);
    }
  }
}

function alphabetsOf(objects: Objects, page: string): Map<string, string[]> {
  const resources = objects.get(reference(page, 'Resources'))?.head ?? page;
  const fonts = resources.match(/\/Font <<([\s\S]*?)>>/)?.[1] ?? '';
  const alphabets = new Map<string, string[]>();
  for (const match of fonts.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const font = objects.get(Number(match[2]))?.head ?? '';
    const map = objects.get(reference(font, 'ToUnicode'))?.stream ?? '';
    const ranges = [...map.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)].map((range) => range[1] ?? '').join(' ');
    alphabets.set(
      match[1] ?? '',
      [...ranges.matchAll(/<([0-9a-f ]*)>/g)].map((regExpExecArray) => fromHex(regExpExecArray[1] ?? '')),
    );
  }
  return alphabets;
}

function fromHex(hex: string): string {
  return hex.replace(/ /g, '').replace(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)));
}

function wordsOf(commands: string, alphabets: Map<string, string[]>, face: string): { text: string; last: string } {
  let last = face;
  const lines: string[] = [];
  for (const match of commands.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (match[1]) last = match[1];
    const codes = [...(match[2] ?? '').matchAll(/<([0-9a-f]+)>/g)].flatMap(
      (run) => (run[1] ?? '').match(/.{4}/g) ?? [],
    );
    if (codes.length > 0)
      lines.push(codes.map((code) => alphabets.get(last)?.[Number.parseInt(code, 16)] ?? '\uFFFD').join(''));
  }
  return { text: lines.join(' ').replace(/ +/g, ' ').trim(), last };
}

function readElement(head: string, find: (id: number) => string, marked: Found['marked']): Element {
  const children: Element[] = [];
  const texts: string[] = [];
  const page = head.match(/\/Pg (\d+) 0 R\n?(?:>>)?$/)?.[1];
  const kids = (head.match(/\/K \[([\s\S]*?)\]\s*(?:\/Pg|>>|$)/)?.[1] ?? '').replace(/<<[\s\S]*?>>/g, ' ');
  for (const kid of kids.matchAll(/(\d+) 0 R|(\d+)/g)) {
    if (kid[1]) children.push(readElement(find(Number(kid[1])), find, marked));
    texts.push(kid[1] ? (children.at(-1)?.text ?? '') : (marked.get(`${page}:${kid[2]}`)?.text ?? '\uFFFD'));
  }
  const alt = head.match(/\/Alt \(((?:\\.|[^)])*)\)/)?.[1] ?? null;
  return {
    type: head.match(/\/S \/(\w+)/)?.[1] ?? '',
    alt,
    scope: head.match(/\/Scope \/(\w+)/)?.[1] ?? null,
    text: texts.join(' ').trim(),
    children,
  };
}

function reference(head: string, name: string): number {
  return Number(head.match(new RegExp(`/${name} (\\d+) 0 R`))?.[1] ?? -1);
}

/** Every element of a type, in reading order. */
export function elements(root: Element, type: string): Element[] {
  return [...(root.type === type ? [root] : []), ...root.children.flatMap((child) => elements(child, type))];
}
