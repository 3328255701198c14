import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export const FACES = { heading: 'vollkorn-600', text: 'atkinson-next-400', bold: 'atkinson-next-700', mono: 'atkinson-mono-500' } as const;
export type Face = keyof typeof FACES;

let loaded: Promise<ReadonlyMap<Face, Buffer>> | null = null;

/** The font files, read once. By the package's own name for them: this file may run from the built server as well as from here. */
export function loadFonts(): Promise<ReadonlyMap<Face, Buffer>> {
  loaded ??= readFonts();
  return loaded;
}

async function readFonts(): Promise<ReadonlyMap<Face, Buffer>> {
  const require = createRequire(import.meta.url);
  const faces = Object.entries(FACES) as [Face, string][];
  const read = faces.map(async ([face, file]) => [face, await readFile(require.resolve(`#src/outside/documents/fonts/${file}.ttf`))] as const);
  return new Map(await Promise.all(read));
}
