import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actions, routes, WITHOUT_PAGE } from '#src/access.ts';
import { server } from '#src/actions/index.ts';

/** The product's own rules that no linter knows. Limits: `src/decisions/001-the-layout.md`. */
const LONGEST_FILE_LINES = 250;
const LONGEST_README_LINES = 60;
const LONGEST_DECISION_LINES = 60;
const TOP_LEVEL = [
  'src',
  'content',
  'db',
  'public',
  'tests',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
  'README.md',
];
const TOOL_CONFIGS = ['biome.json', 'drizzle.config.ts', 'playwright.config.ts', 'vitest.config.ts'];
/** Made by running, and ignored by git. */
const MADE = ['node_modules', 'dist', 'test-results', 'playwright-report'];
const MODULES = readdirSync('src/domain', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const code = [...filesBelow('src'), ...filesBelow('db'), ...filesBelow('tests')].filter((path) =>
  /\.(ts|mjs|astro)$/.test(path),
);
const own = code.filter((path) => !path.endsWith('.test.ts'));

describe('the tree', () => {
  test('has nothing at the top but what was agreed', () => {
    const there = readdirSync('.').filter((name) => !name.startsWith('.') && !MADE.includes(name));
    expect(there.filter((name) => !TOP_LEVEL.includes(name) && !TOOL_CONFIGS.includes(name))).toEqual([]);
  });

  test('has no drawer for everything', () => {
    const drawers = /(^|\/)(utils?|helpers?|lib|common|services|misc)(\.ts|\/|$)/;
    expect(own.filter((path) => drawers.test(path))).toEqual([]);
  });

  test('gives every module a public API and a page that says what it owns', () => {
    const missing = MODULES.flatMap((module) =>
      ['README.md', 'index.ts']
        .filter((file) => !exists(join('src/domain', module, file)))
        .map((file) => `${module}/${file}`),
    );
    expect(missing).toEqual([]);
  });

  test('has no file that hides another', () => {
    expect(own.filter((path) => lines(path) > LONGEST_FILE_LINES).map((path) => `${path}: ${lines(path)}`)).toEqual([]);
  });

  test('numbers its decisions without a gap or a double, each as its file is named', () => {
    const files = readdirSync('src/decisions').sort();
    const numbers = files.map((_, index) => String(index + 1).padStart(3, '0'));
    expect(files.map((file) => file.slice(0, 3))).toEqual(numbers);
    expect(files.filter((file) => !read(join('src/decisions', file)).startsWith(`# ${file.slice(0, 3)} `))).toEqual([]);
  });

  test('keeps the pages for readers short', () => {
    const decisions = filesBelow('src/decisions').filter((path) => lines(path) > LONGEST_DECISION_LINES);
    const readmes = MODULES.map((module) => `src/domain/${module}/README.md`).filter(
      (path) => exists(path) && lines(path) > LONGEST_README_LINES,
    );
    expect([...decisions, ...readmes]).toEqual([]);
  });
});

describe('the modules', () => {
  const domain = own.filter(
    (path) => path.startsWith('src/domain/') || path.startsWith('src/workflows/') || path.startsWith('src/queries/'),
  );

  test('ask nobody but the context what time it is', () => {
    expect(matching(domain, /new Date\(\s*\)|Date\.now\(/)).toEqual([]);
  });

  test('count days and terms in the calendar alone', () => {
    const counting = code.filter((path) => path.startsWith('src/') && !path.endsWith('.test.ts'));
    const own = /^src\/(domain\/(calendar|holidays)|documents\/calendar|adapters\/payments\/sandbox\/page)\.ts$/;
    const zones = matching(
      counting,
      /'Europe\/Amsterdam'|\bTemporal\.|\.setUTC|\.setMonth|\.getUTC(Date|Day|Month|FullYear)/,
    );
    expect(zones.filter((path) => !own.test(path))).toEqual([]);
  });

  test('write through change() alone', () => {
    const writers = domain.filter((path) =>
      /\.db\s*\.(insert|update|delete)\(|\.(insert|update|delete)\(\w+\)\s*\.(values|set|where)\(/.test(read(path)),
    );
    const without = writers.filter((path) => !/\b(change\(|tx: Tx|\(tx,|tx\.db)/.test(read(path)));
    expect(without).toEqual([]);
  });

  test('have a test beside every verb', () => {
    const verbs = domain.filter(
      (path) =>
        /export (async )?function \w+\(\s*ctx: Ctx/.test(read(path)) &&
        /\bchange\(/.test(read(path)) &&
        path.startsWith('src/domain/'),
    );
    const written = new Map<string, string>();
    for (const path of filesBelow('src')) if (path.endsWith('.test.ts')) written.set(path, read(path));
    const tests = [...written.values()].join('\n');
    const untested = verbs.filter((path) => !names(path).some((name) => new RegExp(`\\b${name}\\b`).test(tests)));
    expect(untested).toEqual([]);
  });

  test('have a table of roles beside every rule of who may', () => {
    const untried = domain
      .filter((path) => path.endsWith('/policy.ts'))
      .flatMap((path) => {
        const tests = path.replace(/\.ts$/, '.test.ts');
        const table = exists(tests) ? read(tests) : '';
        const rules = [...read(path).matchAll(/export function (\w+)\(\s*(?:actor: Actor|ctx: Ctx)/g)];
        return rules.flatMap(([, name]) => (new RegExp(`\\b${name}\\(`).test(table) ? [] : [`${path}: ${name}`]));
      });
    expect(untried).toEqual([]);
  });
});

describe('the entrances', () => {
  const entrances = own.filter(
    (path) => /^src\/(pages|actions|components|layouts)\//.test(path) || path === 'src/middleware.ts',
  );

  test('touch no table', () => {
    expect(matching(entrances, /from '(#db\/schema|drizzle-orm)/)).toEqual([]);
  });

  test('carry no inline style or script', () => {
    expect(
      matching(
        entrances,
        /\sstyle=["{]|<script(?![^>]*application\/ld\+json)[^>]*is:inline|\son(click|load|submit|change)=/,
      ),
    ).toEqual([]);
  });

  test('paste prepared HTML only from our own placeholders, drawings and data for machines', () => {
    const pasting = entrances.filter((path) => read(path).includes('set:html'));
    expect(pasting.filter((path) => !ALLOWED_HTML.some((allowed) => allowed.test(path)))).toEqual([]);
  });

  test('have a row in the access list for every page, lesson and action, and no row too many', () => {
    expect(Object.keys(routes).sort()).toEqual([...routePatterns(), ...WITHOUT_PAGE].sort());
    const names = Object.entries(server).flatMap(([module, actions]) =>
      Object.keys(actions).map((verb) => `${module}.${verb}`),
    );
    expect(Object.keys(actions).sort()).toEqual(names.sort());
  });
});

/** Placeholders of the layout, icons (files of a package), a step of a practice that `markup` wrote, what a slot of a button made already, and JSON for search engines with `<` escaped. */
const ALLOWED_HTML = [
  /src\/layouts\/Site(Head|Foot)?\.astro$/,
  /src\/components\/ui\/(Icon|Button|ButtonLink)\.astro$/,
  /src\/components\/learning\/PracticeStep\.astro$/,
  /JsonLd\.astro$/,
];

function routePatterns(): string[] {
  return filesBelow('src/pages')
    .filter(
      (path) =>
        /\.(astro|ts)$/.test(path) &&
        !path.endsWith('.test.ts') &&
        !basename(path).startsWith('_') &&
        !path.includes('/prive/'),
    )
    .map((path) => path.replace(/^src\/pages/, '').replace(/(\/index)?\.(astro|ts)$/, '') || '/');
}

function names(path: string): string[] {
  return [...read(path).matchAll(/export (?:async )?function (\w+)/g)].map((match) => match[1] ?? '');
}

function matching(paths: readonly string[], pattern: RegExp): string[] {
  return paths.filter((path) => pattern.test(read(path)));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function lines(path: string): number {
  return read(path).split('\n').length - 1;
}
