import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';

/** What is mutated: the rules, who may enter, and the stories of money. Guards and the rows of `src/access.ts` have mutants of their own. */
const MUTATED = [
  'src/domain/**/*.ts',
  'src/access.ts',
  ...['checkout', 'settle', 'fulfilment', 'refund', 'reconcile', 'collect'].map(
    (story) => `src/workflows/${story}/*.ts`,
  ),
];
/** What holds no rule: a door, words that a mail is made of, tables of words and letters. */
const NOT_MUTATED =
  /\.test\.ts$|\/(index|mail-contents|journal|refusals|common-words|paper-letters|country|unjournalled)\.ts$/;

export const GUARDS = 'db/guards';
export const ACCESS = 'src/access.ts';

export function mutatedFiles(): string[] {
  return globSync(MUTATED)
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !NOT_MUTATED.test(path))
    .sort();
}

/** What differs from `ref`, also what is not committed yet. Without one: from the point where this branch left main, or from the commit before. */
export function changedSince(ref: string | undefined): ReadonlySet<string> {
  const since = ref ?? lastLanded();
  if (!since) return new Set();
  const paths = `${git('diff', '--name-only', since, '--')}\n${git('ls-files', '--others', '--exclude-standard')}`;
  return new Set(paths.split('\n').filter((path) => path !== ''));
}

function lastLanded(): string | null {
  try {
    const left = git('merge-base', 'HEAD', 'main').trim();
    return left === git('rev-parse', 'HEAD').trim() ? git('rev-parse', 'HEAD~1').trim() : left;
  } catch {
    // A copy without its history: nothing is known to have changed.
    return null;
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
