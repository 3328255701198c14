import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { getDocument, Util, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { MOST_PAGES, type PageText } from '../port.ts';
import { linesOf, type Placed } from './lines.ts';
import type { Answer } from './task.ts';

const HOME = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const part = (name: string) => `${join(HOME, name)}${sep}`;
/** An A4 page at 150 dots an inch. */
const MOST_WIDTH_PX = 1240;
const MOST_HEIGHT_PX = 1754;
const MOST_SCALE = 4;
const MOST_IMAGE_PIXELS = 110_000_000;
const WEBP = { quality: 75, effort: 3 };
/** `AnnotationMode.ENABLE`: what stands drawn on the page, filled-in fields included; no link, script or attachment is drawn. */
const DRAWN_NOTES = 1;

/** Pages and what they say. Only a file that cannot be opened, asks for a password or has too many pages is refused. */
export async function openPdf(bytes: Uint8Array): Promise<Answer> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('%%EOF'))
    return { head: { refused: 'damaged' } };
  const opened = await opening(bytes);
  if (typeof opened === 'string') return { head: { refused: opened } };
  if (opened.numPages > MOST_PAGES) return { head: { refused: 'too_many_pages' } };
  const pages: PageText[] = [];
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number).catch(() => null);
    if (!page) return { head: { refused: 'damaged' } };
    pages.push({ lines: await wordsOn(page), picture: true });
    page.cleanup();
  }
  return { head: { pages } };
}

/** The pages `from` … `from + count - 1` as pictures; one that cannot be drawn is an empty blob. */
export async function drawPdf(bytes: Uint8Array, { from, count }: { from: number; count: number }): Promise<Answer> {
  const opened = await opening(bytes);
  if (typeof opened === 'string') return { head: { refused: opened } };
  const blobs: Uint8Array[] = [];
  for (let number = from; number < from + count && number <= opened.numPages; number += 1)
    blobs.push(await drawn(opened, number).catch(() => new Uint8Array()));
  return { head: {}, blobs };
}

async function opening(bytes: Uint8Array): Promise<PDFDocumentProxy | 'locked' | 'damaged'> {
  try {
    return await getDocument({
      data: bytes,
      cMapUrl: part('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: part('standard_fonts'),
      wasmUrl: part('wasm'),
      iccUrl: part('iccs'),
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      maxImageSize: MOST_IMAGE_PIXELS,
      canvasMaxAreaInBytes: MOST_IMAGE_PIXELS * 4,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    return (error as Error).name === 'PasswordException' ? 'locked' : 'damaged';
  }
}

/** What stands within the page, the words of its filled-in fields and notes last. A page whose drawing cannot be read says nothing. */
async function wordsOn(page: PDFPageProxy): Promise<string[]> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent().catch(() => ({ items: [] }));
  const placed: Placed[] = [];
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const [, , c = 0, d = 0, x = 0, y = 0] = Util.transform(transform, item.transform) as number[];
    const inside = x + item.width > 0 && x < width && y > 0 && y - item.height < height;
    if (inside) placed.push({ text: item.str, x, y, width: item.width, height: Math.hypot(c, d) });
  }
  return [...linesOf(placed), ...(await notesOn(page))];
}

async function notesOn(page: PDFPageProxy): Promise<string[]> {
  const notes: { textContent?: unknown; fieldValue?: unknown; hidden?: boolean }[] = await page
    .getAnnotations({ intent: 'display' })
    .catch(() => []);
  const values = notes.filter((note) => !note.hidden).map(({ textContent, fieldValue }) => textContent ?? fieldValue);
  const said = values.flatMap((value) => (Array.isArray(value) ? value.join(' ') : value));
  return said.filter((value): value is string => typeof value === 'string' && value.trim() !== '');
}

async function drawn(pdf: PDFDocumentProxy, number: number): Promise<Uint8Array> {
  const page = await pdf.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(MOST_WIDTH_PX / whole.width, MOST_HEIGHT_PX / whole.height, MOST_SCALE);
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height))];
  const factory = pdf.canvasFactory as CanvasFactory;
  const made = factory.create(width, height);
  await page.render({
    canvas: made.canvas as HTMLCanvasElement,
    canvasContext: made.context as CanvasRenderingContext2D,
    viewport,
    annotationMode: DRAWN_NOTES,
    background: '#fff',
  }).promise;
  const { data } = made.context.getImageData(0, 0, width, height);
  const picture = sharp(data, { raw: { width, height, channels: 4 } });
  const bytes = await picture.removeAlpha().webp(WEBP).toBuffer();
  factory.destroy(made);
  page.cleanup();
  return new Uint8Array(bytes);
}

type Made = { canvas: unknown; context: { getImageData(x: number, y: number, w: number, h: number): ImageData } };
type CanvasFactory = { create(width: number, height: number): Made; destroy(made: Made): void };
