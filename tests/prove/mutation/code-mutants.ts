import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { type Mutant, placeOf } from './mutant.ts';

/** Words and the shapes of rows: what they say is read by types, journeys and the tests of the catalogues. */
export const EXCLUDED = ['StringLiteral', 'ObjectLiteral'];

/** Every mutant that Stryker makes of these files. */
export async function codeMutants(files: readonly string[]): Promise<Mutant[]> {
  const instrumenter = new Instrumenter(silent);
  const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  const lines = new Map([...sources].map(([file, text]) => [file, text.split('\n')]));
  const { mutants } = await instrumenter.instrument(
    files.map((name) => ({ name, mutate: true, content: sources.get(name) ?? '' })),
    { plugins: null, ignorers: [], excludedMutations: EXCLUDED },
  );
  return mutants
    .filter(({ status }) => status === undefined)
    .map(({ fileName, location, replacement }) => {
      const file = relative('.', fileName).replaceAll('\\', '/');
      return {
        file,
        line: location.start.line + 1,
        on: lines.get(file)?.[location.start.line]?.trim() ?? '',
        from: cut(sources.get(file) ?? '', location),
        to: replacement ?? '',
        place: placeOf(file, location, replacement),
      };
    });
}

type Location = Parameters<typeof placeOf>[1];

function cut(source: string, { start, end }: Location): string {
  const lines = source.split('\n').slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines.map((line, i) => line.slice(i === 0 ? start.column : 0, i === last ? end.column : undefined)).join('\n');
}

const no = () => false;
const nothing = () => {};
const silent = {
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};
