import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fontForScript, hasLetter } from '#domain/paper-letters.ts';
import { FACES, type Face, type OwnFace, SCRIPT_FACES } from './faces.ts';

const FILES: Readonly<Record<Face, string>> = { ...FACES, ...SCRIPT_FACES };
const read = new Map<Face, Promise<Buffer>>();

/**
 * The font files for a paper that says `text`: our own four, and of the other scripts those that it needs. Each is read once. By the package's
 * own name for them: this file may run from the built server as well as from here.
 */
export async function loadFonts(text: string): Promise<ReadonlyMap<Face, Buffer>> {
  const faces = [...(Object.keys(FACES) as OwnFace[]), ...scriptsIn(text)];
  return new Map(await Promise.all(faces.map(async (face) => [face, await readFont(face)] as const)));
}

/** The other fonts that any of these letters is set in, by itself or beside kana. */
function scriptsIn(text: string): Set<Face> {
  const found = new Set<Face>();
  for (const letter of new Set(text)) {
    if (hasLetter('heading', letter)) continue;
    for (const beside of ['', text]) {
      const face = fontForScript(letter, beside);
      if (face) found.add(face);
    }
  }
  return found;
}

function readFont(face: Face): Promise<Buffer> {
  const known = read.get(face);
  if (known) return known;
  const file = readFile(createRequire(import.meta.url).resolve(`#src/documents/fonts/${FILES[face]}`));
  read.set(face, file);
  return file;
}
