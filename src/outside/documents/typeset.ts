import type { Face } from './fonts.ts';
import { cleanText } from './text.ts';

type Doc = PDFKit.PDFDocument;
export type Style = { readonly face: Face; readonly size: number; readonly colour?: string; readonly leading?: number };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly align?: 'left' | 'right' };

/** A4 in points; one millimetre in points. */
export const A4 = { width: 595.28, height: 841.89 } as const;
export const MM = 72 / 25.4;

export const INK = '#16271F';
export const INK_SOFT = '#3B4C43';
const NORMAL_LEADING = 1.45;
const FALLBACK: Face = 'heading';
/** What stands for a letter that none of our fonts has. */
const UNKNOWN = '?';

type Run = { readonly face: Face; readonly text: string };

/** Writes text into a box on the open page; returns the y below it. */
export function put(doc: Doc, text: string, style: Style, box: Box): number {
  const { runs, options, height } = layOut(doc, text, style, box);
  doc.fillColor(style.colour ?? INK);
  const [only, ...others] = runs;
  if (only && others.length === 0) doc.font(only.face).text(only.text, box.x, box.y, options);
  else putRuns(doc, runs, style, box);
  return box.y + height;
}

/** How high text stands in a column of this width. */
export function heightOf(doc: Doc, text: string, style: Style, width: number): number {
  return layOut(doc, text, style, { x: 0, y: 0, width }).height;
}

export function widthOf(doc: Doc, text: string, style: Style): number {
  return widthOfRuns(doc, runsOf(doc, cleanText(text), style), style);
}

function layOut(doc: Doc, text: string, style: Style, box: Box) {
  const found = runsOf(doc, cleanText(text), style);
  const oneLine = found.length === 1 || widthOfRuns(doc, found, style) <= box.width;
  // Lines of several fonts do not wrap: what is longer takes the fallback whole.
  const runs = oneLine ? found : [{ face: FALLBACK, text: found.map((run) => run.text).join('') }];
  doc.font(runs.length === 1 ? (runs[0]?.face ?? style.face) : style.face).fontSize(style.size);
  const lineHeight = style.size * (style.leading ?? NORMAL_LEADING);
  const lineGap = lineHeight - doc.currentLineHeight(true);
  const options = { width: box.width, align: box.align ?? 'left', lineGap, features: featuresOf(style.face) };
  return { runs, options, height: runs.length === 1 ? doc.heightOfString(runs[0]?.text ?? '', options) : lineHeight };
}

/** One line of several fonts, on one baseline. */
function putRuns(doc: Doc, runs: readonly Run[], style: Style, box: Box): void {
  const baseline = box.y + (openFont(doc.font(style.face)).ascender / 1000) * style.size;
  let x = box.align === 'right' ? box.x + box.width - widthOfRuns(doc, runs, style) : box.x;
  for (const { face, text } of runs) {
    doc
      .font(face)
      .fontSize(style.size)
      .text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', features: featuresOf(face) });
    x += doc.widthOfString(text);
  }
}

function widthOfRuns(doc: Doc, runs: readonly Run[], style: Style): number {
  return runs.reduce((width, { face, text }) => width + doc.font(face).fontSize(style.size).widthOfString(text), 0);
}

/** The text in the wanted font, and between it, in the font with most scripts, only what that one lacks. At least one run. */
function runsOf(doc: Doc, text: string, style: Style): Run[] {
  const wanted = lackedBy(doc, style.face, text);
  const fallback = wanted.size > 0 ? lackedBy(doc, FALLBACK, text) : wanted;
  const runs: Run[] = [];
  for (const letter of text) {
    const elsewhere = wanted.has(letter) && !fallback.has(letter);
    const face = elsewhere ? FALLBACK : style.face;
    const written = wanted.has(letter) && !elsewhere ? UNKNOWN : letter;
    const last = runs.at(-1);
    if (last?.face === face) runs[runs.length - 1] = { face, text: last.text + written };
    else runs.push({ face, text: written });
  }
  return runs.length > 0 ? runs : [{ face: style.face, text: '' }];
}

function featuresOf(face: Face): 'lnum'[] {
  return face === 'heading' ? ['lnum'] : [];
}

function lackedBy(doc: Doc, face: Face, text: string): ReadonlySet<string> {
  const { font } = openFont(doc.font(face));
  return new Set([...text].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)));
}

type OpenFont = { readonly ascender: number; readonly font: { hasGlyphForCodePoint(code: number): boolean } };

/** pdfkit keeps the open font to itself; it alone knows which letters the font has. */
function openFont(doc: Doc): OpenFont {
  return (doc as unknown as { readonly _font: OpenFont })._font;
}
