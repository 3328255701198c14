import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refusals } from '#src/i18n/nl/refusals/index.ts';

const own = globSync('src/**/*.{ts,astro}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.test.ts'));
const made = /\b(?:new Refusal\(|super\()\s*'([a-z_]+)\.([a-z_]+)'/g;

test('only a refusals.ts makes a refusal', () => {
  const makers = own.filter((file) => /\bnew Refusal\(/.test(readFileSync(file, 'utf8')));
  expect(makers.length).toBeGreaterThan(8);
  expect(makers.filter((file) => !/^src\/domain\/([a-z]+\/)?refusals\.ts$/.test(file))).toEqual([]);
});

test('every code that is made has its sentence in the catalogue of its module, and every sentence its code', () => {
  const codes = own.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(made)].map(([, module, name]) => `${module}.${name}`),
  );
  const said = Object.entries(refusals).flatMap(([module, words]) =>
    Object.keys(words).map((code) => {
      expect(code.startsWith(`${module}.`)).toBe(true);
      return code;
    }),
  );
  expect(said.toSorted()).toEqual([...new Set(codes)].toSorted());
});
