import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAUSES, sleepsIn } from './sleeps.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const filesOf = (pattern: string) => globSync(pattern).map((file) => file.replaceAll('\\', '/'));
const tests = [...filesOf('{src,db,tests}/**/*.test.ts'), ...filesOf('tests/e2e/**/*.spec.ts')];

describe('the tests', () => {
  test('wait for what they want to see, never for time', () => {
    const waiting = [...tests, ...filesOf('tests/support/**/*.ts')].filter(
      (file) => !(file in PAUSES) && !file.startsWith('tests/architecture/') && sleepsIn(read(file)).length > 0,
    );
    expect(tests.length).toBeGreaterThan(200);
    expect(waiting).toEqual([]);
  });

  test.each(Object.keys(PAUSES))('a pause that is allowed stands there: %s', (file) => {
    expect(sleepsIn(read(file))).toHaveLength(1);
  });

  test.each([
    'await page.waitForTimeout(500);',
    'await new Promise((wait) => setTimeout(wait, 50));',
    'await new Promise<void>((resolve) => setTimeout(resolve, 50));',
    'await new Promise((done) => {\n    setTimeout(() => done(null), 50);\n  });',
    'await new Promise(\n  (done) => setTimeout(done, 50),\n);',
    "import { setTimeout as pause } from 'node:timers/promises';",
    'await sleep(10);',
  ])('a sleep that is planted is found: %s', (source) => {
    expect(sleepsIn(source)).toHaveLength(1);
  });

  test.each([
    'test.setTimeout(240_000);',
    "asking.on('end', () => setTimeout(() => response.end('late'), answerAfterMs));",
    'const late = setTimeout(() => reject(new Error("late")), LIMIT_MS);',
    'await expect.poll(() => answered, { timeout: 10_000 }).toBe(1);',
  ])('a limit or a slow server is no sleep: %s', (source) => {
    expect(sleepsIn(source)).toEqual([]);
  });

  test('name every query', () => {
    const sources = tests.map(read);
    const queries = filesOf('src/queries/*.ts').filter((file) => !file.endsWith('.test.ts'));
    expect(queries.length).toBeGreaterThan(40);
    const named = (file: string) => {
      const imported = new RegExp(`from '(?:\\./|#src/queries/)${basename(file)}'`);
      return sources.some((source) => imported.test(source));
    };
    expect(queries.filter((file) => !named(file))).toEqual([]);
  });
});
