import { existsSync, readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { routes } from '#src/access.ts';
import type { Catalogue } from '#src/catalogue/port.ts';
import type { Fault } from './fault.ts';
import { everyId } from './ids.ts';

export const SOURCES_FILE = 'content/sources.yaml';
/** Systems that the sources name: of the method, and of the frames around it. */
const LEAST_ROWS = { method: 34, frames: 42 } as const;

const rows = z.array(
  z.strictObject({
    system: z.string().min(1),
    carriedBy: z.array(z.string()).min(1).optional(),
    notYet: z.string().endsWith('.').optional(),
  }),
);
const shape = z.strictObject({ method: rows, frames: rows });

/** Whether every system has its home: an id of ours, a route or a file that is there, or a sentence that says why not. */
export function sourceFaults(catalogue: Catalogue, yaml = readFileSync(SOURCES_FILE, 'utf8')): Fault[] {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  const read = shape.safeParse(document.toJS());
  const fault = (line: number, sentence: string): Fault => ({ file: SOURCES_FILE, line, sentence });
  const lineOf = (path: readonly (string | number)[]) =>
    counter.linePos((document.getIn(path, true) as { range?: number[] } | undefined)?.range?.[0] ?? 0).line;
  if (!read.success)
    return read.error.issues.map(({ path, message }) =>
      fault(lineOf(path.slice(0, 2) as (string | number)[]), `${path.join('.')}: ${message}.`),
    );
  const ids = new Set(everyId(catalogue));
  return (['method', 'frames'] as const).flatMap((part) => [
    ...(read.data[part].length < LEAST_ROWS[part]
      ? [fault(1, `"${part}" has ${read.data[part].length} systems, and the sources name ${LEAST_ROWS[part]}.`)]
      : []),
    ...read.data[part].flatMap(({ system, carriedBy = [], notYet }, at) => [
      ...(carriedBy.length === 0 && !notYet
        ? [fault(lineOf([part, at]), `"${system}" is carried by nothing, and no sentence says why.`)]
        : []),
      ...carriedBy
        .filter((home) => !isThere(home, ids))
        .map((home) => fault(lineOf([part, at]), `"${system}" points to ${home}, which is not there.`)),
    ]),
  ]);
}

function isThere(home: string, ids: ReadonlySet<string>): boolean {
  if (home.startsWith('/')) return Object.hasOwn(routes, home);
  return home.includes('/') ? existsSync(home) : ids.has(home);
}
