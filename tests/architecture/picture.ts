import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * Draws the picture in `src/README.md` from the real imports: `npm run picture`. A test fails when the page shows another one.
 * Type-only imports count: what a file must know is what it imports, whatever it does with it.
 */
const PAGE = 'src/README.md';
const ALIASES: readonly [alias: string, folder: string][] = [
  ['#src/', 'src/'],
  ['#domain/', 'src/domain/'],
  ['#db/', 'db/'],
];
/** Who belongs to which floor; the first that fits. */
const FLOORS: readonly [floor: string, files: RegExp][] = [
  ['demo', /^src\/demo\//],
  ['server', /^src\/server\//],
  ['http', /^src\/http\//],
  ['entrances', /^src\/(pages|actions|components|layouts|styles)\/|^src\/middleware\.ts$/],
  ['app', /^src\/app(-ids)?\.ts$/],
  ['adapters', /^src\/adapters\//],
  ['workflows', /^src\/workflows\//],
  ['queries', /^src\/queries\//],
  ['domain', /^src\/domain\//],
  ['catalogue', /^src\/catalogue\//],
  ['documents', /^src\/documents\//],
  ['i18n', /^src\/i18n\//],
  ['db', /^db\//],
];
const SHARED = 'what every module shares';

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** Both pictures, as the page holds them. */
export function drawPictures(): string {
  const imports = readImports();
  return [
    '<!-- drawn by `npm run picture` -->',
    '```mermaid',
    'flowchart TD',
    ...arrowsOf(imports, floorOf),
    '```',
    '',
    'The modules of the domain:',
    '',
    '```mermaid',
    'flowchart LR',
    ...arrowsOf(imports, moduleOf),
    '```',
    '<!-- end of the drawing -->',
  ].join('\n');
}

/** What the page shows now; the empty string when it shows nothing. */
export function shownPictures(): string {
  return DRAWING.exec(readFileSync(PAGE, 'utf8'))?.[0] ?? '';
}

const DRAWING = /<!-- drawn by `npm run picture` -->[\s\S]*<!-- end of the drawing -->/;

function readImports(): readonly (readonly [from: string, to: string])[] {
  const files = globSync(['src/**/*.{ts,mjs,astro}', 'db/*.ts', 'db/{schema,areas}/*.ts']).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([#.][^'\n]+)'/g)].flatMap(([, target]) => {
      const found = target && resolve(file, target);
      return found ? [[file, found] as const] : [];
    }),
  );
}

function resolve(file: string, target: string): string | null {
  for (const [alias, folder] of ALIASES) if (target.startsWith(alias)) return folder + target.slice(alias.length);
  return target.startsWith('.') ? normalize(join(dirname(file), target)) : null;
}

function floorOf(file: string): string | null {
  return FLOORS.find(([, files]) => files.test(file))?.[0] ?? null;
}

function moduleOf(file: string): string | null {
  if (!file.startsWith('src/domain/')) return null;
  return /^src\/domain\/([^/]+)\//.exec(file)?.[1] ?? SHARED;
}

function arrowsOf(imports: ReturnType<typeof readImports>, nodeOf: (file: string) => string | null): string[] {
  const arrows = new Map<string, Set<string>>();
  for (const [from, to] of imports) {
    const [tail, head] = [nodeOf(from), nodeOf(to)];
    if (!tail || !head || tail === head || tail === SHARED || head === SHARED) continue;
    arrows.set(tail, (arrows.get(tail) ?? new Set()).add(head));
  }
  return linesOf(arrows);
}

function linesOf(arrows: Arrows): string[] {
  return [...arrows]
    .toSorted(([left], [right]) => left.localeCompare(right))
    .map(([tail, heads]) => `  ${tail} --> ${[...heads].toSorted().join(' & ')}`);
}

if (import.meta.main) {
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(DRAWING, () => drawPictures()),
  );
  console.log(`${PAGE}: drawn`);
}
