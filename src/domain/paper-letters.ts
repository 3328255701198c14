import fonts from './paper-letters.json' with { type: 'json' };

/** The fonts on paper: our own (`heading`, `text`, `bold`, `mono`) and one for each script that these lack. */
export type PaperFont = keyof typeof fonts;
const OWN: readonly PaperFont[] = ['heading', 'text', 'bold', 'mono'];

const read = new Map<PaperFont, readonly (readonly [number, number])[]>();

/** Whether a font has a letter. */
export function hasLetter(font: PaperFont, letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  const ranges = rangesOf(font);
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] ?? [0, 0];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}

/** The first font for another script than ours that has a letter, or null; Han signs beside kana are set as in Japan. */
export function fontForScript(letter: string, beside: string): PaperFont | null {
  const order = Object.keys(fonts) as PaperFont[];
  const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(beside);
  if (japanese && hasLetter('japanese', letter)) return 'japanese';
  return order.find((font) => !OWN.includes(font) && hasLetter(font, letter)) ?? null;
}

/** How far a font rises above the line, in parts of its size. */
export function ascentOf(font: PaperFont): number {
  return fonts[font].ascent;
}

/**
 * The signs in a name or address that none of our fonts has, so that they cannot stand on an invoice or a certificate; each once, in their
 * order. White space and signs that nobody sees are no obstacle.
 */
export function unsettable(text: string): string[] {
  const signs = [...new Set(text.normalize('NFC'))];
  return signs.filter(
    (sign) => !/[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(sign) && !isSettable(sign),
  );
}

function isSettable(sign: string): boolean {
  if (/\p{Extended_Pictographic}/u.test(sign) && !/[©®™]/.test(sign)) return false;
  return hasLetter('heading', sign) || hasLetter('text', sign) || fontForScript(sign, '') !== null;
}

function rangesOf(font: PaperFont): readonly (readonly [number, number])[] {
  const known = read.get(font);
  if (known) return known;
  const ranges = fonts[font].letters.split(' ').map((range) => {
    const [from = '0', to = from] = range.split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  read.set(font, ranges);
  return ranges;
}
