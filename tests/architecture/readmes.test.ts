import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Folders in which somebody new must find a page that says what belongs there. */
const EXPLAINED = [
  'src',
  'src/workflows',
  'src/queries',
  'src/http',
  'src/i18n',
  'src/adapters',
  'src/components/ui',
  'tests',
];
const PATH = /`([\w./[\]-]+\/|[\w./[\]-]+\.(?:ts|mjs|astro|sql|md|yaml|mdx|cjs))`/g;

const everything = globSync('{src,tests,db,content}/**').map((path) => `/${path.replaceAll('\\', '/')}`);

/** Paths in a page that are nowhere: a page may leave off the folders in front. `NN` stands for a number. */
function lostPaths(page: string, text: string): string[] {
  return [...text.matchAll(PATH)]
    .map(([, path = '']) => path)
    .filter((path) => !path.includes('NN-') && !existsSync(join(dirname(page), path)))
    .filter((path) => !everything.some((known) => known.endsWith(`/${path.replace(/^(\.\.\/)+|\/$/g, '')}`)));
}

const pages = globSync('{src,tests}/**/README.md').map((page) => page.replaceAll('\\', '/'));

test.each(EXPLAINED)('%s says what belongs there', (folder) => {
  expect(pages).toContain(`${folder}/README.md`);
});

test.each(pages)('%s names only files and folders that are there', (page) => {
  expect(lostPaths(page, readFileSync(page, 'utf8'))).toEqual([]);
});

test('a page that names a file which is gone would be found', () => {
  expect(lostPaths('src/README.md', 'Read `workflows/gone.ts`, then `workflows/jobs.ts`.')).toEqual([
    'workflows/gone.ts',
  ]);
});
