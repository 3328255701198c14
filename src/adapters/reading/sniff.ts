import type { FileKind } from './port.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The container of Word before 2007, and of a newer Word file behind a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const MATROSKA = [0x1a, 0x45, 0xdf, 0xa3];
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
const AVIF_BRANDS = ['avif', 'avis'];
const SOUND_BRANDS = ['M4A ', 'M4B ', 'mp41', 'mp42', 'isom', 'iso2', 'iso5', 'iso6', 'dash', '3gp4', '3gp5', '3gp6'];
const MOST_BRANDS = 32;

/**
 * What the first bytes say a file is; null for what we do not know. Looks at a few fixed places and opens nothing, so any bytes are safe. Whether the
 * file is what it says it is, the library that opens it finds out.
 */
export function kindOf(bytes: Uint8Array): FileKind | 'old_word' | null {
  const starts = (signs: readonly number[], at = 0) => signs.every((sign, i) => bytes[at + i] === sign);
  const text = (at: number, length: number) => Buffer.from(bytes.subarray(at, at + length)).toString('latin1');
  if (/^(?:\xEF\xBB\xBF)?\s{0,16}%PDF-/.test(text(0, 32))) return 'pdf';
  if (starts([0xff, 0xd8, 0xff])) return 'jpeg';
  if (starts(PNG)) return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP') return 'webp';
  if (text(4, 4) === 'ftyp') return kindOfBrands(bytes, text);
  if (text(0, 4) === 'PK\x03\x04') return 'word';
  if (starts(OLD_OFFICE)) return 'old_word';
  if (starts(MATROSKA)) return 'webm';
  if (text(0, 4) === 'OggS') return 'ogg';
  return isMp3(bytes, text(0, 3)) ? 'mp3' : null;
}

/** The brands of an ISO file (ISO 14496-12, 4.3): the major one, a version, then those that it is compatible with. */
function kindOfBrands(bytes: Uint8Array, text: (at: number, length: number) => string): FileKind | null {
  const end = Math.min(Buffer.from(bytes.subarray(0, 4)).readUInt32BE(0), 16 + 4 * MOST_BRANDS, bytes.byteLength);
  const brands = [text(8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(text(at, 4));
  if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return 'avif';
  if (brands.some((brand) => HEIC_BRANDS.includes(brand))) return 'heic';
  return brands.some((brand) => SOUND_BRANDS.includes(brand)) ? 'm4a' : null;
}

/** A tag, or the first frame of layer III (ISO 11172-3, 2.4.1.3). */
function isMp3(bytes: Uint8Array, start: string): boolean {
  const [first = 0, second = 0] = bytes;
  return start === 'ID3' || (first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) === 0x02);
}
