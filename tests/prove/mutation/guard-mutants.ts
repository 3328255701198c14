import { readdirSync, readFileSync } from 'node:fs';
import { ACCESS, GUARDS } from './ground.ts';
import type { Mutant } from './mutant.ts';

/** Each guard of the database taken away once. */
export function guardMutants(): Mutant[] {
  return readdirSync(GUARDS)
    .filter((name) => name.endsWith('.sql'))
    .flatMap((name) => {
      const file = `${GUARDS}/${name}`;
      const sql = readFileSync(file, 'utf8');
      return [...sql.matchAll(/^CREATE TRIGGER (\w+)[\s\S]*?\bEND;/gm)].map((found) =>
        textMutant(file, sql, found.index, found[0], ''),
      );
    });
}

/** Each row of who may enter, opened one step further; one that is open to all, closed. */
export function rowMutants(): Mutant[] {
  const source = readFileSync(ACCESS, 'utf8');
  return [...source.matchAll(/^ {2}(?:'[^']+'|\[\w+\]): (\[.*\]),$/gm)].map((found) => {
    const entries = found[1] ?? '';
    return textMutant(ACCESS, source, found.index, found[0], found[0].replace(entries, `['${stepFurther(entries)}']`));
  });
}

function stepFurther(entries: string): string {
  if (entries.includes("'anyone'")) return 'signed_in';
  return entries.includes("'signed_in'") || entries.includes("'demo_only'") ? 'anyone' : 'signed_in';
}

function textMutant(file: string, text: string, index: number, from: string, to: string): Mutant {
  const line = text.slice(0, index).split('\n').length;
  return { file, line, on: from.split('\n')[0] ?? '', from, to, place: `${file}:${from}` };
}
