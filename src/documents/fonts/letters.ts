import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FACES, SCRIPT_FACES } from '#src/documents/faces.ts';

type OpenFont = { readonly characterSet: readonly number[]; readonly ascent: number; readonly unitsPerEm: number };
type Letters = Record<string, { readonly ascent: number; readonly letters: string }>;

/** Which letters each font on paper has, as ranges of hexadecimal code points, and how far it rises above the line, in parts of its size. */
export function lettersOfFonts(): Letters {
  // A part of pdfkit, which publishes no types.
  const require = createRequire(createRequire(import.meta.url).resolve('pdfkit'));
  const { create } = require('fontkit') as { create(bytes: Buffer): OpenFont };
  const faces = Object.entries({ ...FACES, ...SCRIPT_FACES });
  return Object.fromEntries(
    faces.map(([face, file]) => {
      const { characterSet, ascent, unitsPerEm } = create(readFileSync(new URL(file, import.meta.url)));
      return [face, { ascent: ascent / unitsPerEm, letters: rangesOf(characterSet) }];
    }),
  );
}

function rangesOf(codes: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const code of [...new Set(codes)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] + 1 === code) last[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number) => code.toString(16);
  return ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(' ');
}

/** `node src/documents/fonts/letters.ts` writes the list anew, after a change of the fonts. */
if (import.meta.main) {
  const file = new URL('../../domain/paper-letters.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(lettersOfFonts(), null, 2)}\n`);
}
