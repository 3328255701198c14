import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { IconName } from './names.ts';

const require = createRequire(import.meta.url);
const drawn = new Map<IconName, string>();

/**
 * The icon as an `<svg>` string, hidden from assistive technology: a word always stands beside it.
 * Read from the package once; also used outside Astro, where prepared pages are filled.
 */
export function iconSvg(name: IconName): string {
  let svg = drawn.get(name);
  if (!svg) {
    const file = readFileSync(require.resolve(`@tabler/icons/outline/${name}.svg`), 'utf8');
    const strokes = [...file.matchAll(/<path d="([^"]+)"/g)].map((match) => `<path d="${match[1]}"/>`).join('');
    svg =
      '<svg class="kr-icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-linecap="round" ' +
      `stroke-linejoin="round" aria-hidden="true" focusable="false">${strokes}</svg>`;
    drawn.set(name, svg);
  }
  return svg;
}
