import { loadFonts } from './fonts.ts';
import { isPlain } from './pieces.ts';
import { cleanText } from './text.ts';
import { A4, type Box, heightOf, put, type Style, widthOf } from './typeset.ts';

type Doc = PDFKit.PDFDocument;
export type Part = PDFKit.PDFStructureElement;
/** What pdfkit takes; its published types lack half of it. */
export type PartOptions = {
  readonly alt?: string;
  readonly bbox?: readonly number[];
  readonly placement?: 'Block';
  readonly scope?: 'Row' | 'Column';
};
export type Drawing = (doc: Doc) => void;

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
  artifact(draw: Drawing): void;
  figure(parent: Part, alt: string, box: Box & { height: number }, draw: Drawing): void;
  finish(): Promise<Uint8Array>;
};

/** Opens an A4 paper in Dutch, tagged as PDF/UA. `says` is what will be written on it, so that the fonts are there; `madeOn` is all that it knows of time, so the same sheet gives the same bytes. */
export async function openSheet(about: { title: string; author: string; madeOn: Date; says: object }): Promise<Sheet> {
  const [{ default: PDFDocument }, fonts] = await Promise.all([
    import('pdfkit'),
    loadFonts(cleanText(JSON.stringify(about.says))),
  ]);
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

function writers(doc: Doc): Pick<Sheet, 'write' | 'writeLink' | 'writeArtifact' | 'heightOf'> {
  const write = (parent: Part, type: string, text: string, style: Style, box: Box) => {
    const part = makePart(doc, parent, type);
    const content = doc.markStructureContent(type, asWritten(text, style));
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
    heightOf: (text, style, width) => heightOf(doc, text, style, width),
  };
}

/** The letters of a script whose signs change their form, for who copies, searches or listens; nothing for plain text. */
function asWritten(text: string, style: Style): { readonly actual?: string } {
  const written = cleanText(text);
  return isPlain(written, style.face) ? {} : { actual: written };
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

function collect(doc: Doc): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
