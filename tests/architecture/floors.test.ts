import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** One planted violation per rule of the floors: a file, and what it must not import. */
const PLANTED: Readonly<Record<string, readonly [file: string, imports: string][]>> = {
  'no-circles': [
    ['src/server/one.ts', './two.ts'],
    ['src/server/two.ts', './one.ts'],
    ['src/server/type-one.ts', './type-two.ts'],
    ['src/server/type-two.ts', './type-one.ts'],
  ],
  'below-does-not-know-astro': [['src/domain/areas/knows-astro.ts', 'astro/config']],
  'adapters-only-through-ports': [['src/workflows/reaches-out.ts', '../adapters/mail/smtp.ts']],
  'only-app-wires': [['src/server/wires.ts', '../adapters/mail/smtp.ts']],
  'the-domain-speaks-no-language': [['src/domain/areas/speaks.ts', '../../i18n/nl/areas.ts']],
  'one-place-chooses-the-language': [['src/queries/speaks-dutch.ts', '../i18n/nl/areas.ts']],
  'scripts-of-the-browser-stay-in-the-browser': [['src/components/ui/keep-draft.ts', '../../i18n/index.ts']],
  'below-does-not-know-the-entrances': [['src/queries/knows-pages.ts', '../layouts/reader.ts']],
  'tables-know-nothing-above-them': [['db/knows-a-module.ts', '../src/domain/areas/index.ts']],
  'http-does-not-know-the-process': [['src/http/knows-the-process.ts', '../server/wires.ts']],
  'workflows-do-not-read-queries': [['src/workflows/reads.ts', '../queries/anything.ts']],
  'nothing-knows-the-demo': [['src/server/knows-demo.ts', '../demo/cast.ts']],
  'a-module-is-entered-by-its-index': [['src/domain/learning/side-door.ts', '../areas/inside.ts']],
  'others-enter-modules-by-the-index': [['src/queries/side-door.ts', '../domain/areas/inside.ts']],
  'entrances-do-not-touch-tables': [['src/actions/touches.ts', '../../db/schema/areas.ts']],
  'stripe-has-one-folder': [['src/domain/billing/knows-stripe.ts', 'stripe']],
  'lucia-has-one-file': [['src/server/knows-lucia.ts', 'lucia']],
  'queries-write-nothing': [['src/queries/writes.ts', '../domain/change.ts']],
  'what-is-private-is-out-of-reach': [['src/queries/reads-reflections.ts', '../../db/schema/portfolio.ts']],
};
const ARROWS: readonly [module: string, unknown: string][] = [
  ['identity', 'billing'],
  ['areas', 'identity'],
  ['billing', 'learning'],
  ['learning', 'registration'],
  ['portfolio', 'assessment'],
  ['registration', 'billing'],
  ['assessment', 'certification'],
  ['certification', 'licensing'],
  ['licensing', 'billing'],
];
const STOOD_UPON = [
  'src/adapters/mail/smtp.ts',
  'src/domain/areas/inside.ts',
  'src/domain/change.ts',
  'src/demo/cast.ts',
  'src/i18n/index.ts',
  'src/i18n/nl/areas.ts',
  'src/layouts/reader.ts',
  'src/queries/anything.ts',
  'db/schema/areas.ts',
  'db/schema/portfolio.ts',
  ...ARROWS.flatMap(([module, other]) => [
    `src/domain/${other}/index.ts`,
    `db/schema/${other}.ts`,
    `src/domain/${module}/index.ts`,
  ]),
];

let folder = '';
let violated = new Set<string>();
let inCircles = new Set<string>();
const rules = (
  createRequire(import.meta.url)(resolve('.dependency-cruiser.cjs')) as { forbidden: { name: string }[] }
).forbidden.map((rule) => rule.name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'klimroute-floors-'));
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) cpSync(file, join(folder, file));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  for (const file of STOOD_UPON) plant(file, null);
  for (const [file, imports] of Object.values(PLANTED).flat()) plant(file, imports);
  for (const [module, other] of ARROWS) {
    plant(`src/domain/${module}/knows-too-much.ts`, `../${other}/index.ts`);
    plant(`src/domain/${module}/reads-others.ts`, `../../../db/schema/${other}.ts`);
  }
  const cruised = spawnSync(
    'npx',
    ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'db'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    },
  );
  const { summary } = JSON.parse(cruised.stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  violated = new Set(summary.violations.map((violation) => violation.rule.name));
  inCircles = new Set(
    summary.violations.filter(({ rule }) => rule.name === 'no-circles').map((violation) => violation.from),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(rules)('the rule %s catches its planted violation', (rule) => {
  expect([...violated]).toContain(rule);
});

test('a circle of types alone is a circle', () => {
  expect([...inCircles]).toContain('src/server/type-one.ts');
});

function plant(file: string, imports: string | null): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), imports ? planted(file, imports) : 'export const here = 1;\n');
}

function planted(file: string, imports: string): string {
  if (file.includes('/type-'))
    return `import type * as planted from '${imports}';\nexport type Kept = typeof planted;\n`;
  return `import * as planted from '${imports}';\nexport const kept = planted;\n`;
}
