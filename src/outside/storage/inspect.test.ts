import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { packed, paperOf, promisedPng, STRANGERS } from '#tests/support/hostile-uploads.ts';
import { inspectUpload } from './inspect.ts';
import type { InspectedUpload } from './port.ts';
import { MAX_UPLOAD_BYTES } from './port.ts';

const inspect = (bytes: Uint8Array, name = 'werk') => inspectUpload({ name, bytes });
const taken = async (bytes: Uint8Array, name?: string) => {
  const inspection = await inspect(bytes, name);
  expect(inspection).not.toHaveProperty('refused');
  return inspection as InspectedUpload;
};
const plain = { create: { width: 40, height: 20, channels: 3, background: '#c44' } } as const;

describe('an upload', () => {
  it('that is empty is refused', async () => {
    expect(await inspect(new Uint8Array())).toEqual({ refused: 'empty' });
  });
  it('of one byte over the limit is refused, of exactly the limit is looked at', async () => {
    expect(await inspect(new Uint8Array(MAX_UPLOAD_BYTES + 1))).toEqual({ refused: 'too_large' });
    expect(await inspect(new Uint8Array(MAX_UPLOAD_BYTES))).toEqual({ refused: 'wrong_kind' });
  });
  it.each(Object.entries(STRANGERS))('that is %s is refused whatever its name says', async (_, bytes) => {
    for (const name of ['werk.pdf', 'foto.jpg']) expect(await inspect(bytes, name)).toMatchObject({ refused: 'wrong_kind' });
  });
});

describe('a photo', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('in %s stays what it is, under a name that says so', async (kind) => {
    const bytes = new Uint8Array(await sharp(plain)[kind]().toBuffer());
    const upload = await taken(bytes, 'IMG 01.exe');
    expect(upload).toMatchObject({ kind, mime: `image/${kind}` });
    expect(upload.safeName).toBe(`IMG 01.exe.${kind === 'jpeg' ? 'jpg' : kind}`);
    expect((await sharp(upload.bytes).metadata()).format).toBe(kind);
  });
  it('loses where and with what it was taken, and stands upright', async () => {
    const gps = { IFD3: { GPSLatitude: '52/1 5/1 0/1', GPSLatitudeRef: 'N' }, IFD0: { Make: 'Telefoon van Ada' } };
    const bytes = new Uint8Array(await sharp(plain).withExif(gps).withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect(Buffer.from(bytes).includes('Exif')).toBe(true);
    const { bytes: fresh } = await taken(bytes);
    const after = await sharp(fresh).metadata();
    expect(after).toMatchObject({ width: 20, height: 40 });
    expect(after).not.toHaveProperty('exif');
    expect(after).not.toHaveProperty('orientation');
    for (const trace of ['Exif', 'Telefoon', 'GPS', 'http']) expect(Buffer.from(fresh).includes(trace)).toBe(false);
  });
  it('loses what was hung behind it', async () => {
    const bytes = Buffer.concat([await sharp(plain).jpeg().toBuffer(), Buffer.from('PK\x03\x04<script>alert(1)</script>')]);
    const { bytes: fresh } = await taken(new Uint8Array(bytes));
    expect(Buffer.from(fresh).includes('script')).toBe(false);
  });
  it('is made smaller than 4096 pixels a side', async () => {
    const wide = { create: { ...plain.create, width: 6000, height: 30 } };
    const { bytes } = await taken(new Uint8Array(await sharp(wide).png().toBuffer()));
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 4096, height: 20 });
  });
  it('that promises more pixels than we can hold is refused before it is unpacked', async () => {
    expect(await inspect(promisedPng(50_000, 50_000))).toEqual({ refused: 'too_many_pixels' });
    expect(await inspect(promisedPng(8001, 5000))).toEqual({ refused: 'too_many_pixels' });
  });
  it('that is cut short is refused', async () => {
    const whole = await sharp({ create: { ...plain.create, width: 400, height: 400, noise: { type: 'gaussian', mean: 99, sigma: 30 } } })
      .jpeg()
      .toBuffer();
    expect(await inspect(new Uint8Array(whole.subarray(0, whole.length / 2)))).toEqual({ refused: 'damaged' });
    expect(await inspect(promisedPng(100, 100))).toEqual({ refused: 'damaged' });
  });
});

describe('a PDF', () => {
  it('that shows pages is kept as it is', async () => {
    const bytes = paperOf({ catalogue: '/OpenAction [3 0 R /XYZ null null 0] /Lang (nl)' });
    expect(await taken(bytes, 'verslag.PDF')).toEqual({ kind: 'pdf', mime: 'application/pdf', safeName: 'verslag.pdf', bytes });
  });
  it('with its objects packed is opened and kept', async () => {
    await taken(paperOf({ objects: packed('4 0 << /Type /Annot /A << /S /URI >> >>') }));
  });
  it.each([
    ['JavaScript', { objects: '4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n' }],
    ['JavaScript', { objects: '4 0 obj\n<< /S /J#61vaScript >>\nendobj\n' }],
    ['JS', { objects: '4 0 obj\n<< /JS (app.alert(1)) >>\nendobj\n' }],
    ['Launch', { objects: '4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n' }],
    ['EmbeddedFiles', { catalogue: '/Names << /EmbeddedFiles 5 0 R >>' }],
    ['EmbeddedFile', { objects: '5 0 obj\n<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream\nendobj\n' }],
    ['OpenAction', { catalogue: '/OpenAction << /S /URI /URI (http://evil.test) >>' }],
    ['OpenAction', { catalogue: '/OpenAction 4 0 R' }],
    ['AA', { catalogue: '/AA << /O 4 0 R >>' }],
    ['XFA', { catalogue: '/AcroForm << /XFA 4 0 R >>' }],
    ['Encrypt', { objects: '4 0 obj\n<</Encrypt 5 0 R>>\nendobj\n' }],
    ['JavaScript', { objects: packed('4 0 << /S /JavaScript >>') }],
    ['JS', { objects: packed('4 0 << /J#53 (x) >>', '/Filter [ /FlateDecode ]') }],
    ['OpenAction', { objects: packed('4 0 << /OpenAction 4 0 R >>', '') }],
    ['ObjStm', { objects: packed('4 0 <<>>', '/Filter /LZWDecode') }],
    ['ObjStm', { objects: packed('4 0 << /AA 4 0 R >>', '/Filter /FlateDecode', '/X (1 0 obj)') }],
    ['zip', { objects: '4 0 obj\n(PK\x05\x06)\nendobj\n' }],
  ])('that holds %s is refused and says so (%#)', async (found, parts) => {
    expect(await inspect(paperOf(parts))).toEqual({ refused: 'unsafe', found });
  });
  it('that hides its objects behind a false stream is still seen', async () => {
    const objects = `4 0 obj\n(stream\n)\nendobj\n${packed('4 0 << /AA 4 0 R >>')}`;
    expect(await inspect(paperOf({ objects }))).toEqual({ refused: 'unsafe', found: 'AA' });
  });
  it('that unpacks without end is refused', async () => {
    const bomb = packed('0'.repeat(65 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await inspect(paperOf({ objects: bomb }))).toEqual({ refused: 'unsafe', found: 'ObjStm' });
  });
  it('that is cut short or carries something behind its end is refused', async () => {
    const whole = paperOf();
    expect(await inspect(whole.subarray(0, whole.length - 30))).toEqual({ refused: 'damaged' });
    expect(await inspect(paperOf({ after: '<script>alert(1)</script>' }))).toEqual({ refused: 'damaged' });
  });
  it.each(['stream\n', 'obj stream\n', '/ObjStm stream\n', '/#', '/#41', '/a#', '/a', '(', ' /Type/ObjStm', 'aaa#41'])(
    'built to be slow with %j costs at most two seconds of work',
    async (part) => {
      const bytes = paperOf({ objects: `/${part.repeat(Math.floor((MAX_UPLOAD_BYTES - 4096) / part.length))}` });
      const before = process.cpuUsage();
      await inspect(bytes);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(2000);
    },
  );
});
