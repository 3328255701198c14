/** `npm run check`: everything that needs no browser. Two things run at a time, because machines that check have two cores. */
import { bin, conclude, sum, type Tally, tool, unitTests } from './support/run.ts';

export async function check(): Promise<Tally> {
  console.log('klimroute: checking style, boundaries, types and units');
  const quick = async () => [
    await tool('biome: style and lint', bin('biome'), ['ci', '--diagnostic-level=error', '.']),
    await tool('content: texts, links, ease, sources', 'node', ['tests/content/check.ts']),
    await tool('dependency-cruiser: the floors', bin('depcruise'), [
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'db',
      'tests',
    ]),
    await tool('astro check: types', bin('astro'), ['check', '--minimumFailingSeverity', 'error'], {
      ASTRO_TELEMETRY_DISABLED: '1',
    }),
  ];
  const [tools, units] = await Promise.all([
    quick(),
    unitTests('unit tests', ['src', 'db', 'tests/architecture', 'tests/content']),
  ]);
  return sum([...tools, units]);
}

if (import.meta.main) {
  conclude(await check());
}
