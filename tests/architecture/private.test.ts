import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What only its own person reads: the table, and the files that may name it. Each of them asks who acts, and takes no other person's id. */
const PRIVATE: Readonly<Record<string, readonly string[]>> = {
  reflections: [
    'src/domain/portfolio/find-reflections.ts',
    'src/domain/portfolio/save-reflections.ts',
    'src/queries/my-writing.ts',
  ],
  climbPlanParts: [
    'src/domain/portfolio/erase-plan.ts',
    'src/domain/portfolio/find-plan.ts',
    'src/domain/portfolio/save-plan-part.ts',
  ],
  practiceStates: ['src/domain/learning/do-practice.ts', 'src/domain/learning/find-practice.ts'],
};

const sources = globSync('src/**/*.{ts,astro}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test.each(Object.entries(PRIVATE))('%s is read and written by its own files alone', (table, allowed) => {
  const imported = new RegExp(`import \\{[^}]*\\b${table}\\b[^}]*\\} from '#db/schema`);
  const readers = sources.filter(({ text }) => imported.test(text)).map(({ file }) => file);
  expect(readers.sort()).toEqual([...allowed].sort());
});

test.each(Object.values(PRIVATE).flat())('%s asks for nobody but who acts', (file) => {
  const text = sources.find((source) => source.file === file)?.text ?? '';
  expect(text).toMatch(/actor\.id|requireAccess\(/);
  expect(text).not.toMatch(/export function \w+\([^)]*\bpersonId: string/);
});
