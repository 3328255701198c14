import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { EXCLUDED } from './code-mutants.ts';
import { DRAWN } from './drawn-checker.ts';
import { type Judged, type Mutant, type Outcome, placeOf } from './mutant.ts';

const HOME = 'tests/prove/mutation';
/** What was found before: a mutant is run anew when its code changed, or the test that killed it, or when it lived and there are new tests. */
const KNOWN = '.data/mutation/known.json';

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  Killed: 'killed',
  Survived: 'survived',
  NoCoverage: 'uncovered',
  Timeout: 'timeout',
  RuntimeError: 'killed',
  Ignored: 'left_out',
};

/** Runs these mutants of code, each against the tests that pass through it. */
export async function judgeCode(drawn: readonly Mutant[], atOnce: number): Promise<Judged[]> {
  if (drawn.length === 0) return [];
  const byPlace = new Map(drawn.map((mutant) => [mutant.place, mutant]));
  mkdirSync(dirname(DRAWN), { recursive: true });
  writeFileSync(DRAWN, JSON.stringify([...byPlace.keys()]));
  const results = await new Stryker(options([...new Set(drawn.map(({ file }) => file))], atOnce)).runMutationTest();
  forgetNotDrawn();
  return results.flatMap(({ fileName, location, replacement, status }) => {
    const place = placeOf(relative('.', fileName).replaceAll('\\', '/'), fromZero(location), replacement);
    const mutant = byPlace.get(place);
    return mutant ? [{ mutant, outcome: OUTCOMES[status] ?? 'survived' }] : [];
  });
}

type Location = Parameters<typeof placeOf>[1];

/** Results count lines and columns from 1, mutants from 0. */
function fromZero({ start, end }: Location): Location {
  const less = ({ line, column }: Location['start']) => ({ line: line - 1, column: column - 1 });
  return { start: less(start), end: less(end) };
}

function options(files: string[], atOnce: number) {
  return {
    mutate: files,
    mutator: { plugins: null, excludedMutations: EXCLUDED },
    plugins: ['@stryker-mutator/vitest-runner', resolve(HOME, 'drawn-checker.ts')],
    testRunner: 'vitest',
    vitest: { configFile: `${HOME}/vitest.config.ts`, related: true },
    checkers: ['drawn'],
    coverageAnalysis: 'perTest' as const,
    // What runs once, when a module is loaded, would need a process for each mutant.
    ignoreStatic: true,
    concurrency: atOnce,
    incremental: true,
    incrementalFile: KNOWN,
    tempDirName: '.data/mutation/stryker',
    ignorePatterns: ['dist', '.data', '.astro', 'public', 'test-results', 'playwright-report'],
    reporters: ['progress-append-only'],
    disableTypeChecks: false,
    allowConsoleColors: false,
    timeoutMS: 10_000,
    dryRunTimeoutMinutes: 20,
  };
}

/** Stryker keeps what was not drawn as judged, and would believe it at the next draw. */
function forgetNotDrawn(): void {
  if (!existsSync(KNOWN)) return;
  const known = JSON.parse(readFileSync(KNOWN, 'utf8')) as { files: Record<string, { mutants: { status: string }[] }> };
  for (const file of Object.values(known.files))
    file.mutants = file.mutants.filter(({ status }) => status !== 'CompileError');
  writeFileSync(KNOWN, JSON.stringify(known));
}
