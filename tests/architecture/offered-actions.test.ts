import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { routePatternOf } from '#src/http/route-pattern.ts';
import { offeredAt, TAKES_FILES } from '#src/offered-actions.ts';
import { paths } from '#src/paths.ts';

/** Which actions the forms of each page post, read from the sources of the page and of every component in it. */

const NAMED = /\bactions\.(\w+)\.(\w+)/g;
const COMPONENTS = /from '((?:#src|\.{1,2})\/[^']+\.astro)'/g;
/** A button of a form with files that sends its text alone. */
const WITHOUT_FILES = /<Button\b[^>]*\bformenctype="application\/x-www-form-urlencoded"[^>]*>/g;
/** A form that a lesson has in it posts at a page of its own. */
const POSTED_AT_A_PATH = /\$\{paths\.(\w+)\([^)]*\)\}\?_action=(\w+\.\w+)/g;

test('an action is offered at just those pages whose forms post it', () => {
  const found: Record<string, Set<string>> = {};
  const offer = (action: string, pattern: string) => {
    found[action] ??= new Set();
    found[action].add(pattern);
  };
  for (const page of filesBelow('src/pages').filter((path) => path.endsWith('.astro') && !path.includes('/prive/'))) {
    const pattern = page.replace(/^src\/pages/, '').replace(/(\/index)?\.astro$/, '') || '/';
    for (const source of sourcesOf(page))
      for (const [, module, verb] of read(source).matchAll(NAMED)) offer(`${module}.${verb}`, pattern);
  }
  for (const source of filesBelow('src').filter((path) => /\.(ts|astro)$/.test(path) && !path.endsWith('.test.ts')))
    for (const [, name, action] of read(source).matchAll(POSTED_AT_A_PATH))
      offer(
        action ?? '',
        routePatternOf((paths[name as keyof typeof paths] as (...ids: string[]) => string)('x', 'y')),
      );
  const sorted = (table: Record<string, Iterable<string>>) =>
    Object.fromEntries(Object.entries(table).map(([action, pages]) => [action, [...pages].sort()]));
  expect(sorted(found)).toEqual(sorted(offeredAt));
});

test('an action takes files just where a form with files posts it', () => {
  const posted = filesBelow('src')
    .filter((path) => path.endsWith('.astro'))
    .filter((path) => [...sourcesOf(path)].some((source) => /enctype="multipart\/form-data"/.test(read(source))))
    .flatMap((path) => (/enctype="multipart\/form-data"/.test(read(path)) ? actionsOfFileForms(path) : []));
  expect([...new Set(posted)].sort()).toEqual([...TAKES_FILES].sort());
});

/** The actions of the forms with files in one source: the form's own and those of the buttons in it that send files too, in its components as well. */
function actionsOfFileForms(path: string): string[] {
  return read(path)
    .split('<form ')
    .slice(1)
    .filter((rest) => /^[^>]*enctype="multipart\/form-data"/.test(rest))
    .flatMap((rest) => {
      const form = rest.slice(0, rest.indexOf('</form>'));
      const inside = [...form.matchAll(/<([A-Z]\w+)/g)].flatMap(([, name]) => componentNamed(path, name ?? ''));
      return [form, ...inside.map(read)].flatMap((text) =>
        [...text.replace(WITHOUT_FILES, '').matchAll(NAMED)].map(([, module, verb]) => `${module}.${verb}`),
      );
    });
}

function componentNamed(path: string, name: string): string[] {
  const from = new RegExp(`import ${name} from '([^']+\\.astro)'`).exec(read(path))?.[1];
  return from ? [resolveFrom(path, from)] : [];
}

function sourcesOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, from] of read(path).matchAll(COMPONENTS)) sourcesOf(resolveFrom(path, from ?? ''), seen);
  return seen;
}

function resolveFrom(path: string, from: string): string {
  return from.startsWith('#') ? from.slice(1) : join(dirname(path), from);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
