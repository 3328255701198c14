import mammoth from 'mammoth';
import sharp from 'sharp';
import { MOST_PAGES, type PageText } from '../port.ts';
import { tidy } from './lines.ts';
import type { Answer } from './task.ts';
import { namesInZip } from './zip-size.ts';

const TEXT = 'word/document.xml';
const MOST_UNPACKED_BYTES = 60 * 1024 * 1024;
/** Lines on what we show as one page of text. */
const LINES_A_PAGE = 60;
const MOST_SIDE_PX = 1240;
const MOST_PIXELS = 110_000_000;
const WEBP = { quality: 75, effort: 3 };
/** Where the text stops being one line: after a paragraph, a heading, a cell of a list or table, a break. */
const LINE_END = /<\/(?:p|h[1-6]|li|td|th)>|<br \/>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

type Part = PageText & { readonly image: number | null };

/** The text in pages of lines, and every picture as a page of its own at its place. Comments, deleted text, macros, links and the record of the maker stay behind. */
export async function openWord(bytes: Uint8Array): Promise<Answer> {
  const names = namesInZip(bytes, MOST_UNPACKED_BYTES);
  const known = names ?? (Buffer.from(bytes).includes(TEXT) ? [TEXT] : []);
  if (!known.includes(TEXT)) return { head: { refused: 'wrong_kind', found: 'application/zip' } };
  if (names === null) return { head: { refused: 'damaged' } };
  const read = await partsOf(bytes);
  if (read === null) return { head: { refused: 'damaged' } };
  if (read.parts.length > MOST_PAGES) return { head: { refused: 'too_many_pages' } };
  return { head: { pages: read.parts.map(({ lines, picture }) => ({ lines, picture })) } };
}

/** The pictures of the pages `from` … `from + count - 1`; a page of text, or a picture that cannot be drawn, is an empty blob. */
export async function drawWord(bytes: Uint8Array, { from, count }: { from: number; count: number }): Promise<Answer> {
  if (namesInZip(bytes, MOST_UNPACKED_BYTES) === null) return { head: { refused: 'damaged' } };
  const read = await partsOf(bytes);
  if (read === null) return { head: { refused: 'damaged' } };
  const blobs: Uint8Array[] = [];
  for (const { image } of read.parts.slice(from - 1, from - 1 + count)) {
    const picture = image === null ? undefined : read.images[image];
    blobs.push(picture ? await drawn(picture).catch(() => new Uint8Array()) : new Uint8Array());
  }
  return { head: {}, blobs };
}

async function partsOf(bytes: Uint8Array): Promise<{ parts: Part[]; images: Buffer[] } | null> {
  const images: Buffer[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    images.push(await image.readAsBuffer());
    return { src: String(images.length - 1) };
  });
  try {
    const options = { convertImage, includeEmbeddedStyleMap: false, externalFileAccess: false };
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
    return { parts: partsIn(value), images };
  } catch {
    return null;
  }
}

/** Our own converter wrote this HTML: text in it is escaped, and a picture is a number between our own signs. */
function partsIn(html: string): Part[] {
  const parts: Part[] = [];
  const pieces = html.split(/<img\b[^>]*?\bsrc="(\d+)"[^>]*>/);
  pieces.forEach((piece, at) => {
    if (at % 2 === 1) parts.push({ lines: [], picture: true, image: Number(piece) });
    else parts.push(...pagesOfText(piece));
  });
  return parts;
}

function pagesOfText(html: string): Part[] {
  const plain = html.replace(LINE_END, '\n').replace(/<[^>]*>/g, '');
  const text = plain.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '');
  const all = text.split('\n');
  const pages: Part[] = [];
  for (let from = 0; from < all.length; from += LINES_A_PAGE) {
    const lines = tidy(all.slice(from, from + LINES_A_PAGE));
    if (lines.length > 0) pages.push({ lines, picture: false, image: null });
  }
  return pages;
}

async function drawn(bytes: Buffer): Promise<Uint8Array> {
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient();
  const smaller = picture.resize({
    width: MOST_SIDE_PX,
    height: MOST_SIDE_PX,
    fit: 'inside',
    withoutEnlargement: true,
  });
  return new Uint8Array(await smaller.webp(WEBP).toBuffer());
}
