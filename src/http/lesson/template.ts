import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type TokenKind, tokenPattern } from '#src/components/course/tokens.ts';
import { PLACEHOLDERS, type Placeholder } from '#src/layouts/placeholders.ts';
import { type Segment, segmentOf } from './segments.ts';

/** Where something of the reader stands: a placeholder of the layout, the lesson's own bar and end, or a part that the author put there. */
export type Slot =
  | { readonly kind: 'placeholder'; readonly placeholder: Placeholder }
  | { readonly kind: 'bar' }
  | { readonly kind: 'onward' }
  | { readonly kind: TokenKind; readonly id: string };
/** A prepared lesson: what is the same for everybody, cut where something of the reader stands. */
export type Template = readonly (Segment | Slot)[];

/** Marks of `pages/prive/[...lesson].astro`. */
const OWN_MARKS = ['[[bar]]', '[[onward]]'] as const;

/** Where prepared lessons come from, by `<course>/<lesson>`. */
export type Templates = { has(name: string): boolean; get(name: string): Template | undefined | Promise<Template> };

/** Reads every prepared lesson once: path in the folder without its ending (`<course>/<lesson>`) → template. */
export function readTemplates(folder: string): ReadonlyMap<string, Template> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.html'),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path).split(sep).join('/');
      return [name.replace(/(\/index)?\.html$/, ''), templateOf(readFileSync(path, 'utf8'))];
    }),
  );
}

export function templateOf(html: string): Template {
  const marks = [...PLACEHOLDERS, ...OWN_MARKS].map((mark) => mark.replace(/[[\]]/g, '\\$&'));
  const pattern = new RegExp(`${marks.join('|')}|${tokenPattern.source}`, 'g');
  const template: (Segment | Slot)[] = [];
  let from = 0;
  for (const match of html.matchAll(pattern)) {
    if (match.index > from) template.push(segmentOf(html.slice(from, match.index)));
    template.push(slotOf(match));
    from = match.index + match[0].length;
  }
  template.push(segmentOf(html.slice(from)));
  return template;
}

function slotOf([mark, kind, id]: RegExpMatchArray): Slot {
  if (kind && id) return { kind: kind as TokenKind, id };
  if (mark === '[[bar]]') return { kind: 'bar' };
  if (mark === '[[onward]]') return { kind: 'onward' };
  return { kind: 'placeholder', placeholder: mark as Placeholder };
}
