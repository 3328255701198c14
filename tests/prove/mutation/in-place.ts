import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { ACCESS } from './ground.ts';
import type { Judged, Mutant, Outcome } from './mutant.ts';

const COPY = '.data/mutation/copy';
const COPIED = ['src', 'db', 'tests', 'content', 'package.json', 'tsconfig.json'];
const GUARD_TESTS = ['db/append-only.test.ts', 'db/conditional-guards.test.ts'];
const ACCESS_TESTS = ['src/access.test.ts', 'src/access-kept.test.ts'];

/** Plants faults in files that are read, not imported or of one line each: one after the other in a copy of the house, each with the tests that know of it. */
export async function judgeInPlace(drawn: readonly Mutant[]): Promise<Judged[]> {
  if (drawn.length === 0) return [];
  const home = process.cwd();
  makeCopy();
  process.chdir(COPY);
  const vitest = await createVitest('test', {
    config: resolve('tests/prove/mutation/vitest.config.ts'),
    root: process.cwd(),
    include: [...GUARD_TESTS, ...ACCESS_TESTS],
    watch: false,
    reporters: [{}],
  });
  try {
    const judged: Judged[] = [];
    const all = await vitest.globTestSpecifications();
    for (const [i, mutant] of drawn.entries()) {
      judged.push({ mutant, outcome: await judge(vitest, all, mutant) });
      if ((i + 1) % 20 === 0) console.log(`  ${i + 1} of ${drawn.length} guards and rows tried`);
    }
    return judged;
  } finally {
    await vitest.close();
    process.chdir(home);
    rmSync(COPY, { recursive: true, force: true });
  }
}

function makeCopy(): void {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const name of COPIED) cpSync(name, join(COPY, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(COPY, 'node_modules'), 'junction');
}

async function judge(vitest: Vitest, all: readonly TestSpecification[], mutant: Mutant): Promise<Outcome> {
  const tests = new Set(testsOf(mutant).map((path) => resolve(path).replaceAll('\\', '/')));
  const before = readFileSync(mutant.file, 'utf8');
  writeFileSync(
    mutant.file,
    before.replace(mutant.from, () => mutant.to),
  );
  try {
    vitest.invalidateFile(resolve(mutant.file));
    vitest.setGlobalTestNamePattern(namePattern(mutant));
    const specifications = all.filter(({ moduleId }) => tests.has(moduleId));
    const { testModules } = await vitest.runTestSpecifications(specifications);
    return testModules.length > 0 && testModules.every((module) => module.ok()) ? 'survived' : 'killed';
  } finally {
    writeFileSync(mutant.file, before);
    vitest.invalidateFile(resolve(mutant.file));
  }
}

const testsOf = ({ file }: Mutant) => (file === ACCESS ? ACCESS_TESTS : GUARD_TESTS);

/** A guard has tests of its own name; that there is one for each is a test as well, which would notice any change and is not asked here. */
function namePattern({ file, from }: Mutant): RegExp {
  const guard = /CREATE TRIGGER (\w+)/.exec(from)?.[1];
  return file === ACCESS || !guard ? /./ : new RegExp(`(^|\\W)${guard}(\\W|$)`);
}
