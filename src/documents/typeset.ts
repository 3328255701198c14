import { ascentOf } from '#domain/paper-letters.ts';
import type { Face, OwnFace } from './faces.ts';
import { directionOf, isPlain, type Piece, piecesOf } from './pieces.ts';
import { cleanText } from './text.ts';

type Doc = PDFKit.PDFDocument;
export type Style = {
  readonly face: OwnFace;
  readonly size: number;
  readonly colour?: string;
  readonly leading?: number;
};
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly align?: 'left' | 'right' };

/** A4 in points; one millimetre in points. */
export const A4 = { width: 595.28, height: 841.89 } as const;
export const MM = 72 / 25.4;

export const INK = '#16271F';
export const INK_SOFT = '#3B4C43';
const NORMAL_LEADING = 1.45;

type Options = {
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly lineGap: number;
  readonly features: 'lnum'[];
};

/** Writes text into a box on the open page; returns the y below it. */
export function put(doc: Doc, text: string, style: Style, box: Box): number {
  const written = cleanText(text);
  doc.fillColor(style.colour ?? INK);
  if (isPlain(written, style.face)) {
    const options = optionsOf(doc, style, box);
    doc.text(written, box.x, box.y, options);
    return box.y + doc.heightOfString(written, options);
  }
  const lines = linesOf(doc, written, style, box.width);
  for (const [index, pieces] of lines.entries())
    putLine(doc, pieces, style, { ...box, y: box.y + index * lineHeight(style) });
  return box.y + lines.length * lineHeight(style);
}

/** How high text stands in a column of this width. */
export function heightOf(doc: Doc, text: string, style: Style, width: number): number {
  const written = cleanText(text);
  if (isPlain(written, style.face)) return doc.heightOfString(written, optionsOf(doc, style, { x: 0, y: 0, width }));
  return linesOf(doc, written, style, width).length * lineHeight(style);
}

export function widthOf(doc: Doc, text: string, style: Style): number {
  const written = cleanText(text);
  return widthOfPieces(doc, piecesOf(written, style.face, directionOf(written)), style);
}

function lineHeight(style: Style): number {
  return style.size * (style.leading ?? NORMAL_LEADING);
}

function optionsOf(doc: Doc, style: Style, box: Box): Options {
  doc.font(style.face).fontSize(style.size);
  const lineGap = lineHeight(style) - doc.currentLineHeight(true);
  return { width: box.width, align: box.align ?? 'left', lineGap, features: featuresOf(style.face) };
}

/** Text of several fonts or directions, in lines that fit: broken at spaces, and inside a word only where it is wider than the box. */
function linesOf(doc: Doc, text: string, style: Style, width: number): (readonly Piece[])[] {
  const direction = directionOf(text);
  const set = (line: string) => piecesOf(line, style.face, direction);
  const fits = (line: string) => widthOfPieces(doc, set(line), style) <= width;
  const lines: string[] = [];
  let open = '';
  for (const word of text.split(' ')) {
    const longer = open === '' ? word : `${open} ${word}`;
    if (fits(longer)) {
      open = longer;
      continue;
    }
    if (open !== '') lines.push(open);
    open = '';
    for (const letter of lettersOf(word)) {
      if (open !== '' && !fits(open + letter)) {
        lines.push(open);
        open = '';
      }
      open += letter;
    }
  }
  return [...lines, open].map(set);
}

function lettersOf(word: string): string[] {
  return Array.from(new Intl.Segmenter('nl').segment(word), ({ segment }) => segment);
}

/** One line of several fonts, on one baseline. */
function putLine(doc: Doc, pieces: readonly Piece[], style: Style, box: Box): void {
  const baseline = box.y + ascentOf(style.face) * style.size;
  let x = box.align === 'right' ? box.x + box.width - widthOfPieces(doc, pieces, style) : box.x;
  for (const { face, text } of pieces) {
    const features = featuresOf(face);
    doc.font(face).fontSize(style.size).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', features });
    x += doc.widthOfString(text, { features });
  }
}

function widthOfPieces(doc: Doc, pieces: readonly Piece[], style: Style): number {
  return pieces.reduce((width, { face, text }) => {
    return (
      width +
      doc
        .font(face)
        .fontSize(style.size)
        .widthOfString(text, { features: featuresOf(face) })
    );
  }, 0);
}

/** Always given, if only empty: without it a run is laid out word by word, and a line from right to left gets its words in the wrong order. */
function featuresOf(face: Face): 'lnum'[] {
  return face === 'heading' ? ['lnum'] : [];
}
