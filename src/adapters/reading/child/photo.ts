import sharp, { type Sharp } from 'sharp';
import type { Answer } from './task.ts';

export const MOST_SIDE_PX = 2000;
/** A panorama keeps more of its length, or its height is nothing. */
const MOST_PANORAMA_PX = 4000;
const PANORAMA = 2;
/** Twice what the largest phone makes today; what does not fit in memory before that the guard stops. */
const MOST_PIXELS = 400_000_000;
/** libheif holds the whole picture twice; the largest of a phone is 48 million. */
const MOST_HEIC_PIXELS = 60_000_000;
const QUALITY = 84;
const MOST_SIZE_BOXES = 4096;

/**
 * The same picture in new bytes: upright, small enough to send, its first frame only. What the file carried besides pixels (place, camera, owner,
 * thumbnails, anything appended) is gone. HEIC and AVIF become JPEG, which every reader shows.
 */
export async function openPhoto(bytes: Uint8Array, kind: string): Promise<Answer> {
  sharp.cache(false);
  sharp.concurrency(1);
  if (kind === 'heic' && promisedPixels(bytes) > MOST_HEIC_PIXELS) return { head: { refused: 'too_heavy' } };
  try {
    const picture = kind === 'heic' ? await decodedHeic(bytes) : sharp(bytes, reading).autoOrient();
    const { width, height } = kind === 'heic' ? await picture.metadata() : await sharp(bytes, reading).metadata();
    const panorama = Math.max(width, height) / Math.min(width, height) > PANORAMA;
    const side = panorama ? MOST_PANORAMA_PX : MOST_SIDE_PX;
    const smaller = picture.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    const kept = kind === 'png' || kind === 'webp' ? kind : 'jpeg';
    return { head: { kind: kept }, blobs: [new Uint8Array(await encoded(smaller, kept).toBuffer())] };
  } catch {
    // Whatever the decoder trips over, the file is not a picture we can show.
    return { head: { refused: 'damaged' } };
  }
}

const reading = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;

/** libheif turns the picture upright by itself. */
async function decodedHeic(bytes: Uint8Array): Promise<Sharp> {
  const { default: decode } = await import('heic-decode');
  const { width, height, data } = await decode({ buffer: bytes });
  return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: MOST_PIXELS });
}

/** The largest size in the file's `ispe` boxes (ISO 23008-12, 6.5.3): known before anything is unpacked. */
function promisedPixels(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let most = 0;
  let at = file.indexOf('ispe');
  for (let seen = 0; at >= 0 && at + 16 <= file.byteLength && seen < MOST_SIZE_BOXES; seen += 1) {
    most = Math.max(most, file.readUInt32BE(at + 8) * file.readUInt32BE(at + 12));
    at = file.indexOf('ispe', at + 4);
  }
  return most;
}

function encoded(picture: Sharp, kind: 'jpeg' | 'png' | 'webp'): Sharp {
  if (kind === 'png') return picture.png({ compressionLevel: 7 });
  if (kind === 'webp') return picture.webp({ quality: QUALITY });
  return picture.flatten({ background: '#fff' }).jpeg({ quality: QUALITY });
}
