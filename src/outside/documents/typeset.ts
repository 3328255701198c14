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

/** Writes text into a box on the open page; returns the y below it. */
export function put(doc: Doc, text: string, style: Style, box: Box): number {
  const { clean, options, height } = layOut(doc, text, style, box);
  doc.fillColor(style.colour ?? INK).text(clean, box.x, box.y, options);
  return box.y + height;
}

/** How high text stands in a column of this width. */
export function heightOf(doc: Doc, text: string, style: Style, width: number): number {
  return layOut(doc, text, style, { x: 0, y: 0, width }).height;
}

function layOut(doc: Doc, text: string, style: Style, box: Box) {
  const clean = useFace(doc, cleanText(text), style);
  const lineHeight = style.size * (style.leading ?? NORMAL_LEADING);
  const lineGap = lineHeight - doc.currentLineHeight(true);
  const options = { width: box.width, align: box.align ?? 'left', lineGap, features: style.face === 'heading' ? ['lnum' as const] : [] };
  return { clean, options, height: doc.heightOfString(clean, options) };
}

export function widthOf(doc: Doc, text: string, style: Style): number {
  return doc.widthOfString(useFace(doc, cleanText(text), style));
}

/** Takes the wanted font, or the one with most scripts when the wanted one lacks a letter; gives the text as it can be written. */
function useFace(doc: Doc, text: string, style: Style): string {
  doc.font(style.face).fontSize(style.size);
  if (missing(doc, text).length === 0) return text;
  doc.font(FALLBACK).fontSize(style.size);
  const lacking = new Set(missing(doc, text));
  return [...text].map((letter) => (lacking.has(letter) ? UNKNOWN : letter)).join('');
}

function missing(doc: Doc, text: string): string[] {
  // pdfkit keeps the open font to itself; it alone knows which letters the font has.
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
  return [...text].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}
