import { type Face, loadFonts } from './fonts.ts';
import { cleanText } from './text.ts';

type Doc = PDFKit.PDFDocument;
export type Part = PDFKit.PDFStructureElement;
export type Style = { readonly face: Face; readonly size: number; readonly colour?: string; readonly leading?: number };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly align?: 'left' | 'right' };
/** What pdfkit takes; its published types lack half of it. */
export type PartOptions = { readonly alt?: string; readonly bbox?: readonly number[]; readonly placement?: 'Block'; readonly scope?: 'Row' | 'Column' };
export type Drawing = (doc: Doc) => void;

/** A4 in points; one millimetre in points. */
export const A4 = { width: 595.28, height: 841.89 } as const;
export const MM = 72 / 25.4;

export const INK = '#16271F';
export const INK_SOFT = '#3B4C43';
const NORMAL_LEADING = 1.45;
const FALLBACK: Face = 'heading';
/** What stands for a letter that none of our fonts has. */
const UNKNOWN = '?';

/**
 * A paper being made: everything on it is either content with a place in the structure tree or an artifact, as PDF/UA asks. All
 * text goes through `write`, which cleans it and embeds the font.
 */
export type Sheet = {
  readonly doc: Doc;
  /** The structure's root. */
  readonly root: Part;
  part(parent: Part, type: string, options?: PartOptions): Part;
  /** Writes text as a new structure element; returns the y below it. */
  write(parent: Part, type: string, text: string, style: Style, box: Box): number;
  /** Writes text that opens an address; returns the y below it. */
  writeLink(parent: Part, text: string, url: string, hint: string, style: Style, box: Box): number;
  /** Writes text that is no content: a page number, a repeated head. */
  writeArtifact(text: string, style: Style, box: Box): number;
  heightOf(text: string, style: Style, width: number): number;
  widthOf(text: string, style: Style): number;
  artifact(draw: Drawing): void;
  figure(parent: Part, alt: string, box: Box & { height: number }, draw: Drawing): void;
  finish(): Promise<Uint8Array>;
};

/** Opens an A4 paper in Dutch, tagged as PDF/UA. `madeOn` is all that it knows of time, so the same sheet gives the same bytes. */
export async function openSheet(about: { title: string; author: string; madeOn: Date }): Promise<Sheet> {
  const [{ default: PDFDocument }, fonts] = await Promise.all([import('pdfkit'), loadFonts()]);
  const doc = new PDFDocument({
    size: [A4.width, A4.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.PDFDocumentOptions['subset'],
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    font: '',
    bufferPages: true,
    info: {
      Title: cleanText(about.title),
      Author: cleanText(about.author),
      Creator: 'Klimroute',
      Producer: 'Klimroute',
      CreationDate: about.madeOn,
      ModDate: about.madeOn,
    },
  });
  const bytes = collect(doc);
  for (const [face, file] of fonts) doc.registerFont(face, file);
  const root = doc.struct('Document');
  doc.addStructure(root);
  return {
    doc,
    root,
    ...writers(doc),
    ...drawers(doc),
    finish() {
      doc.end();
      return bytes;
    },
  };
}

function writers(doc: Doc): Pick<Sheet, 'write' | 'writeLink' | 'writeArtifact' | 'heightOf' | 'widthOf'> {
  const write = (parent: Part, type: string, text: string, style: Style, box: Box) => {
    const part = makePart(doc, parent, type);
    const content = doc.markStructureContent(type);
    const below = put(doc, text, style, box);
    doc.endMarkedContent();
    part.add(content);
    return below;
  };
  return {
    write,
    writeLink(parent, text, url, hint, style, box) {
      const link = makePart(doc, parent, 'Link');
      const content = doc.markStructureContent('Link');
      const below = put(doc, text, style, box);
      doc.endMarkedContent();
      link.add(content);
      const width = Math.min(box.width, widthOf(doc, text, style));
      const options = { structParent: link, Contents: new String(hint) } as unknown as PDFKit.Mixins.AnnotationOption;
      doc.link(box.x, box.y, width, below - box.y, webAddress(url), options);
      return below;
    },
    writeArtifact(text, style, box) {
      doc.markContent('Artifact');
      const below = put(doc, text, style, box);
      doc.endMarkedContent();
      return below;
    },
    heightOf: (text, style, width) => layOut(doc, text, style, { x: 0, y: 0, width }).height,
    widthOf: (text, style) => widthOf(doc, text, style),
  };
}

/** Throws for anything that a paper must not open. */
function webAddress(url: string): string {
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError('a link on paper opens a web page');
  return href;
}

function drawers(doc: Doc): Pick<Sheet, 'part' | 'artifact' | 'figure'> {
  return {
    part: (parent, type, options) => makePart(doc, parent, type, options),
    artifact(draw) {
      doc.markContent('Artifact');
      doc.save();
      draw(doc);
      doc.restore();
      doc.endMarkedContent();
    },
    figure(parent, alt, { x, y, width, height }, draw) {
      const bbox: [number, number, number, number] = [x, y, x + width, y + height];
      const figure = makePart(doc, parent, 'Figure', { alt, bbox, placement: 'Block' });
      const content = doc.markStructureContent('Figure');
      doc.save();
      draw(doc);
      doc.restore();
      doc.endMarkedContent();
      figure.add(content);
    },
  };
}

function makePart(doc: Doc, parent: Part, type: string, options: PartOptions = {}): Part {
  const part = doc.struct(type, options as object);
  parent.add(part);
  return part;
}

function put(doc: Doc, text: string, style: Style, box: Box): number {
  const { clean, options, height } = layOut(doc, text, style, box);
  doc.fillColor(style.colour ?? INK).text(clean, box.x, box.y, options);
  return box.y + height;
}

function layOut(doc: Doc, text: string, style: Style, box: Box) {
  const clean = useFace(doc, cleanText(text), style);
  const lineHeight = style.size * (style.leading ?? NORMAL_LEADING);
  const lineGap = lineHeight - doc.currentLineHeight(true);
  const options = { width: box.width, align: box.align ?? 'left', lineGap, features: style.face === 'heading' ? ['lnum' as const] : [] };
  return { clean, options, height: doc.heightOfString(clean, options) };
}

function widthOf(doc: Doc, text: string, style: Style): number {
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

function collect(doc: Doc): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
