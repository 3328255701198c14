import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { fakeStorage } from '#src/adapters/storage/fake.ts';
import { paragraph, wordOf, zipOf } from '#tests/support/hostile-files.ts';
import { promisedPng } from '#tests/support/hostile-uploads.ts';
import { phonePhoto } from '#tests/support/phone-photo.ts';
import { type RecordingKind, recordingOf } from '#tests/support/recordings.ts';
import { guardedReading } from './guarded.ts';
import { MIMES, type OpenedFile } from './port.ts';

vi.setConfig({ testTimeout: 120_000 }); // many processes are started, on a machine that may be busy
const storage = fakeStorage();
const reading = guardedReading({ storage });
const open = (bytes: Uint8Array, name = 'werk') => reading.open({ name, bytes });
const taken = async (bytes: Uint8Array, name?: string) => {
  const opened = await open(bytes, name);
  expect(opened).not.toHaveProperty('refused');
  return opened as OpenedFile;
};
const kept = async (bytes: Uint8Array, mime: string = MIMES.pdf) => ({
  storageKey: (await storage.put(bytes)).key,
  mime,
});
const plain = { create: { width: 40, height: 20, channels: 3, background: '#c44' } } as const;
const has = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text);

describe('a photo', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('in %s stays what it is, under a name that says so', async (kind) => {
    const upload = await taken(new Uint8Array(await sharp(plain)[kind]().toBuffer()), 'IMG 01.exe');
    expect(upload).toMatchObject({ kind, mime: `image/${kind}` });
    expect(upload.safeName).toBe(`IMG 01.exe.${kind === 'jpeg' ? 'jpg' : kind}`);
    expect((await sharp(upload.bytes).metadata()).format).toBe(kind);
  });
  it('of a phone, in HEIC or AVIF, becomes a JPEG', async () => {
    const heic = await taken(phonePhoto(), 'IMG_0012.HEIC');
    expect(heic).toMatchObject({ kind: 'jpeg', mime: 'image/jpeg', safeName: 'IMG_0012.jpg' });
    expect(await sharp(heic.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 96, height: 64 });
    const { channels } = await sharp(heic.bytes).stats();
    expect(channels[1]?.mean).toBeGreaterThan((channels[0]?.mean ?? 255) + 50);
    const avif = await taken(new Uint8Array(await sharp(plain).avif().toBuffer()));
    expect((await sharp(avif.bytes).metadata()).format).toBe('jpeg');
  });
  it('in HEIC that is cut short is refused', async () => {
    expect(await open(phonePhoto().subarray(0, 300))).toEqual({ refused: 'damaged' });
  });
  it('in HEIC that promises more than a phone makes is refused before it is unpacked', async () => {
    const bytes = phonePhoto();
    const at = Buffer.from(bytes).indexOf('ispe');
    Buffer.from(bytes.buffer).writeUInt32BE(20_000, at + 8);
    Buffer.from(bytes.buffer).writeUInt32BE(20_000, at + 12);
    expect(await open(bytes)).toEqual({ refused: 'too_heavy' });
  });
  it('loses where and with what it was taken, and stands upright', async () => {
    const gps = { IFD3: { GPSLatitude: '52/1 5/1 0/1', GPSLatitudeRef: 'N' }, IFD0: { Make: 'Telefoon van Ada' } };
    const bytes = new Uint8Array(await sharp(plain).withExif(gps).withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect(has(bytes, 'Exif')).toBe(true);
    const { bytes: fresh } = await taken(bytes);
    const after = await sharp(fresh).metadata();
    expect(after).toMatchObject({ width: 20, height: 40 });
    expect(after).not.toHaveProperty('exif');
    for (const trace of ['Exif', 'Telefoon', 'GPS', 'http']) expect(has(fresh, trace)).toBe(false);
  });
  it('loses what was hung behind it', async () => {
    const behind = Buffer.from('PK\x03\x04<script>alert(1)</script>');
    const { bytes } = await taken(new Uint8Array(Buffer.concat([await sharp(plain).jpeg().toBuffer(), behind])));
    expect(has(bytes, 'script')).toBe(false);
  });
  it('of 48 million pixels is made smaller, and a panorama keeps its length', async () => {
    const large = { create: { ...plain.create, width: 8064, height: 6048 } };
    const { bytes } = await taken(new Uint8Array(await sharp(large).jpeg().toBuffer()));
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 2000, height: 1500 });
    const wide = { create: { ...plain.create, width: 16_000, height: 3800 } };
    const panorama = await taken(new Uint8Array(await sharp(wide).jpeg().toBuffer()));
    expect(await sharp(panorama.bytes).metadata()).toMatchObject({ width: 4000, height: 950 });
  });
  it('that is cut short, or promises pixels that nobody has, is refused', async () => {
    const noise = {
      ...plain.create,
      width: 400,
      height: 400,
      noise: { type: 'gaussian', mean: 99, sigma: 30 },
    } as const;
    const whole = await sharp({ create: noise }).jpeg().toBuffer();
    expect(await open(new Uint8Array(whole.subarray(0, whole.length / 2)))).toEqual({ refused: 'damaged' });
    expect(await open(promisedPng(100, 100))).toEqual({ refused: 'damaged' });
    expect(await open(promisedPng(50_000, 50_000))).toEqual({ refused: 'damaged' });
  });
});

describe('a Word file', () => {
  const png = async () => new Uint8Array(await sharp(plain).png().toBuffer());
  it('is shown as its text and pictures, without links, comments or its maker', async () => {
    const link = '<w:p><w:hyperlink r:id="link1"><w:r><w:t>klik hier</w:t></w:r></w:hyperlink></w:p>';
    const body = `${paragraph('Bij R&amp;R &lt;script&gt;alert(1)&lt;/script&gt;')}${link}`;
    const bytes = wordOf({ body, picture: await png() });
    expect(await taken(bytes, 'verslag.docx')).toMatchObject({ kind: 'word', safeName: 'verslag.docx', bytes });
    const file = await kept(bytes, MIMES.word);
    expect(await reading.pages(file)).toEqual([
      { lines: ['Bij R&R <script>alert(1)</script>', 'klik hier'], picture: false },
      { lines: [], picture: true },
    ]);
    expect(await reading.picture(file, 1)).toBeNull();
    expect(await sharp((await reading.picture(file, 2))?.bytes).metadata()).toMatchObject({
      format: 'webp',
      width: 40,
    });
  });
  it.each([
    ['a zip without a text', () => zipOf([{ name: 'a.txt', body: 'a' }]), 'wrong_kind'],
    [
      'an old or locked Word file',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'old_word',
    ],
    ['cut in half', () => wordOf({ body: paragraph('x') }).subarray(0, -30), 'damaged'],
    ['300 MB of spaces', () => wordOf({ extra: [{ name: 'word/a.xml', body: Buffer.alloc(300e6, 0x20) }] }), 'damaged'],
    [
      'spaces that say they are few',
      () => wordOf({ extra: [{ name: 'word/a.xml', body: Buffer.alloc(90e6, 0x20), says: 9 }] }),
      'damaged',
    ],
    [
      'an entity that opens a file',
      () => wordOf({ body: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;' }),
      'damaged',
    ],
    [
      '2,001 files',
      () => wordOf({ extra: Array.from({ length: 2001 }, (_, at) => ({ name: `${at}`, body: '' })) }),
      'damaged',
    ],
  ] as const)('that is %s is refused', async (_, make, refused) => {
    expect(await open(make())).toMatchObject({ refused });
  });
});

describe('a recording', () => {
  const of = (kind: RecordingKind, seconds = 2) =>
    recordingOf(kind, { seconds, title: 'Ada Vermeer aan de keukentafel' });
  it.each(['m4a', 'mp3', 'webm', 'ogg'] as const)(
    'in %s is taken where the page says so, and says nothing of its maker',
    async (kind) => {
      const bytes = await of(kind);
      expect(has(bytes, 'Vermeer')).toBe(true);
      expect(await open(bytes)).toEqual({ refused: 'no_recordings' });
      const upload = await reading.open({ name: 'Opname van Ada.mp3', bytes, recordings: true });
      expect(upload).toMatchObject({ kind, mime: MIMES[kind], safeName: `Opname van Ada.${kind}` });
      const { bytes: fresh } = upload as OpenedFile;
      expect(has(fresh, 'Vermeer')).toBe(false);
      const again = await reading.open({ name: 'x', bytes: fresh, recordings: true });
      expect(again).toMatchObject({ kind });
      expect(await reading.pages(await kept(fresh, MIMES[kind]))).toEqual([]);
    },
  );
  it('of more than half an hour, or that is none, is refused', async () => {
    const ask = (bytes: Uint8Array) => reading.open({ name: 'x.m4a', bytes, recordings: true });
    expect(await ask(await of('ogg', 30 * 60 + 5))).toEqual({ refused: 'too_long' });
    expect(await ask(new Uint8Array(Buffer.from('\0\0\0\x18ftypM4A \0\0\0\0M4A isom')))).toEqual({
      refused: 'damaged',
    });
    expect(await ask((await of('webm')).subarray(0, 60))).toEqual({ refused: 'damaged' });
  });
});
