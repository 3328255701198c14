import { cpSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { ACCESS } from './ground.ts';
import type { Judged, Mutant, Outcome } from './mutant.ts';

const COPY = '.data/mutation/copy';
const COPIED = ['src', 'db', 'tests', 'content', 'package.json', 'tsconfig.json'];
const EACH_GUARD = 'db/append-only.test.ts';
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
    include: ['src/**/*.test.ts', 'db/*.test.ts'],
    watch: false,
    bail: 1,
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
  const tests = new Set(
    (triedByName(mutant) ? [EACH_GUARD] : testsOf(mutant)).map((path) => resolve(path).replaceAll('\\', '/')),
  );
  const specifications = all.filter(({ moduleId }) => tests.has(moduleId));
  if (specifications.length === 0) return 'uncovered';
  const before = readFileSync(mutant.file, 'utf8');
  writeFileSync(
    mutant.file,
    before.replace(mutant.from, () => mutant.to),
  );
  try {
    vitest.invalidateFile(resolve(mutant.file));
    vitest.setGlobalTestNamePattern(triedByName(mutant) ?? /./);
    const { testModules } = await vitest.runTestSpecifications(specifications);
    return testModules.every((module) => module.ok()) ? 'survived' : 'killed';
  } finally {
    writeFileSync(mutant.file, before);
    vitest.invalidateFile(resolve(mutant.file));
  }
}

/** A guard that refuses whatever the row has a test of that name. */
function triedByName({ file, from }: Mutant): RegExp | null {
  const name = guardName(from);
  return file !== ACCESS && readFileSync(EACH_GUARD, 'utf8').includes(`'${name}'`) ? RegExp(`^${name} refuses`) : null;
}

const guardName = (from: string) => /CREATE TRIGGER (\w+)/.exec(from)?.[1] ?? '';

/** Tests that say the guard's name or its sentence; where none does, every test of its room. */
function testsOf({ file, from }: Mutant): readonly string[] {
  if (file === ACCESS) return ACCESS_TESTS;
  const name = guardName(from);
  const sentence = /'(guard: [^']+)'/.exec(from)?.[1] ?? name;
  const short = sentence.replace('guard: ', '');
  const all = globSync(['db/*.test.ts', 'src/{domain,workflows,queries}/**/*.test.ts']);
  const naming = all.filter((path) => {
    const text = readFileSync(path, 'utf8');
    return text.includes(short) || text.includes(`'${name}'`);
  });
  const room = /([a-z]+)[^/]*\.sql$/.exec(file)?.[1] ?? '';
  return naming.length > 0 ? naming : all.filter((path) => path.startsWith(`src/domain/${room}/`));
}
