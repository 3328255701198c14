import type { Sharp } from 'sharp';
import type { UploadRefusal } from './port.ts';

export const MAX_PIXELS = 40_000_000;
export const MAX_SIDE_PX = 4096;
const MAX_SECONDS = 20;
const QUALITY = 84;

export type PhotoKind = 'jpeg' | 'png' | 'webp';

/**
 * The same picture in new bytes: upright, at most `MAX_SIDE_PX` a side, its first frame only. What the file carried besides
 * pixels (place, camera, owner, thumbnails, anything appended) is gone.
 */
export async function reencodePhoto(bytes: Uint8Array, kind: PhotoKind): Promise<Uint8Array | UploadRefusal> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  try {
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (header.width * header.height > MAX_PIXELS) return { refused: 'too_many_pixels' };
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .timeout({ seconds: MAX_SECONDS })
      .autoOrient()
      .resize({ width: MAX_SIDE_PX, height: MAX_SIDE_PX, fit: 'inside', withoutEnlargement: true });
    return new Uint8Array(await encode(picture, kind).toBuffer());
  } catch {
    // Whatever the decoder trips over, the file is not a picture we can show.
    return { refused: 'damaged' };
  }
}

function encode(picture: Sharp, kind: PhotoKind): Sharp {
  if (kind === 'png') return picture.png({ compressionLevel: 7 });
  return kind === 'webp' ? picture.webp({ quality: QUALITY }) : picture.jpeg({ quality: QUALITY });
}
