import { readFileSync } from 'node:fs';
import type { Fault } from './fault.ts';
import { filesBelow } from './lesson-text.ts';

const ROW = /^\s*\|/;
const RULE = /^[\s|:-]+$/;
const STRESSED = /(\*\*?|__?)(?=\S)([^*_]+?)(?<=\S)\1/g;
/** What makes markup of a cell: stress that is left over or nested, code, links, pictures, tags, struck out words, notes. */
const MARKUP = /[*_`<>{}~\\]|\]\(|\]\[|!\[|https?:/;

/** Every table in a text of ours that `tableRows` would refuse: lessons, plans, stories and pages. */
export function everyTableFault(): Fault[] {
  return filesBelow('content')
    .filter((file) => file.endsWith('.mdx'))
    .flatMap((file) => tableFaults(file, readFileSync(file, 'utf8')));
}

/** The faults of the tables in one text: markup in a head, or other markup in a cell than a stressed word. */
export function tableFaults(file: string, source: string): Fault[] {
  const lines = source.split('\n');
  return lines.flatMap((row, at) => {
    if (!ROW.test(row) || RULE.test(row)) return [];
    const isHead = RULE.test(lines[at + 1] ?? '') && (lines[at + 1] ?? '').includes('-');
    const cells = row
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|');
    const refused = cells.find((cell) => MARKUP.test(isHead ? cell : cell.replace(STRESSED, '$2')));
    const sentence = `A table holds text, and in its cells stressed words; take the markup out of "${refused?.trim()}".`;
    return refused === undefined ? [] : [{ file, line: at + 1, sentence }];
  });
}
